package org.partnership.partner.duplicate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.PlainText;
import org.partnership.kit.web.QueryParameters;
import org.partnership.kit.web.Texts;
import org.partnership.partner.duplicate.application.MergingPartners;
import org.partnership.partner.duplicate.application.SettlingDuplicates;
import org.partnership.partner.duplicate.application.UndoingMerge;
import org.partnership.partner.partner.application.FindingLookalikes;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.duplicate.Merge;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/partners/{id}")
@Tag(name = "Duplicates")
class DuplicateController {

  private final FindingLookalikes finding;
  private final SettlingDuplicates settling;
  private final MergingPartners merging;
  private final UndoingMerge undoing;
  private final ReadingPartners reading;
  private final Texts texts;

  DuplicateController(
      FindingLookalikes finding,
      SettlingDuplicates settling,
      MergingPartners merging,
      UndoingMerge undoing,
      ReadingPartners reading,
      Texts texts) {
    this.finding = finding;
    this.settling = settling;
    this.merging = merging;
    this.undoing = undoing;
    this.reading = reading;
    this.texts = texts;
  }

  /** What was decided. */
  enum DuplicateDecision {
    NOT_DUPLICATE,
    MERGE
  }

  record DuplicateDecisionForm(
      @NotNull @Size(max = 36) String otherId,
      @NotNull DuplicateDecision decision,
      @NotNull @PlainText(max = 2000, lines = true) String reason) {}

  record MergeUndoForm(@NotNull @PlainText(max = 2000, lines = true) String reason) {}

  /**
   * A decision about two partners.
   *
   * @param mergeId to undo it by
   * @param survivorId whose record goes on
   */
  record DuplicateDecisionView(
      String partnerId,
      String otherId,
      DuplicateDecision decision,
      String reason,
      @Nullable String mergeId,
      @Nullable String survivorId,
      String by,
      Instant at) {}

  record LikelyDuplicate(
      String partnerId,
      String legalName,
      @Nullable String country,
      PartnerStatus status,
      double score,
      List<String> reasons) {}

  /**
   * Likely duplicates of a partner.
   *
   * @param decisions what was decided about it so far
   */
  record LikelyDuplicates(List<LikelyDuplicate> items, List<DuplicateDecisionView> decisions) {}

  @GetMapping("/duplicates")
  @PermittedTo("partner.duplicates")
  @Operation(
      summary = "Partners that may be the same organisation, with their scores and why (P-2)")
  LikelyDuplicates duplicates(
      @PathVariable String id, HttpServletRequest request, Caller caller, Locale locale) {
    QueryParameters.onlyKnown(request);
    Stored<Partner> partner = reading.one(id, "partner.duplicates", caller);
    return new LikelyDuplicates(
        finding.of(partner).stream().map(l -> view(l, locale)).toList(),
        partner.state().distinctFrom().stream()
            .map(
                d ->
                    new DuplicateDecisionView(
                        partner.id(),
                        d.otherId(),
                        DuplicateDecision.NOT_DUPLICATE,
                        d.reason(),
                        null,
                        null,
                        d.by(),
                        d.at()))
            .toList());
  }

  private LikelyDuplicate view(FindingLookalikes.Lookalike alike, Locale locale) {
    Partner other = alike.partner().state();
    return new LikelyDuplicate(
        alike.partner().id(),
        other.profile().legalName(),
        other.profile().country(),
        other.status(),
        alike.likeness().score(),
        alike.likeness().reasons().stream().map(r -> texts.fact(r, locale)).toList());
  }

  @PostMapping("/duplicate-decisions")
  @PermittedTo("partner.merge")
  @Operation(
      summary = "Settle a likely duplicate: not a duplicate, or merge (P-2)",
      description =
          "MERGE merges this partner into the other: the other survives, and this id leads to it for"
              + " ever.")
  ResponseEntity<DuplicateDecisionView> decide(
      @PathVariable String id, @Valid @RequestBody DuplicateDecisionForm form, Act act) {
    DuplicateDecisionView view =
        switch (form.decision()) {
          case NOT_DUPLICATE -> {
            settling.keepApart(id, form.otherId(), form.reason(), act);
            yield view(id, form, act, null);
          }
          case MERGE ->
              view(
                  id,
                  form,
                  act,
                  merging.merge(id, form.otherId(), form.reason(), act).state().merge());
        };
    return ResponseEntity.status(HttpStatus.CREATED).body(view);
  }

  private static DuplicateDecisionView view(
      String id, DuplicateDecisionForm form, Act act, @Nullable Merge merge) {
    return new DuplicateDecisionView(
        id,
        form.otherId(),
        form.decision(),
        form.reason(),
        merge == null ? null : merge.id(),
        merge == null ? null : merge.survivorId(),
        act.caller().id(),
        act.now());
  }

  /** A partner that is itself again. */
  record MergeUndone(String partnerId, String mergeId, PartnerStatus status) {}

  @PostMapping("/merges/{mergeId}/undo")
  @PermittedTo("partner.undo-merge")
  @Operation(
      summary = "Undo a merge, except for what was decided since (P-2)",
      description = "By the id of either side. Decisions taken on the survivor meanwhile stay.")
  MergeUndone undo(
      @PathVariable String id,
      @PathVariable String mergeId,
      @Valid @RequestBody MergeUndoForm form,
      Act act) {
    Stored<Partner> partner = undoing.undo(id, mergeId, form.reason(), act);
    return new MergeUndone(partner.id(), mergeId, partner.state().status());
  }
}
