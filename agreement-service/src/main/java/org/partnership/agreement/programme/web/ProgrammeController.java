package org.partnership.agreement.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.HistoryPage;
import org.partnership.agreement.programme.application.DraftingProgrammeDocument;
import org.partnership.agreement.programme.application.ReadingProgrammeDocuments;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.MergePatch;
import org.partnership.kit.web.QueryParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Programme documents of an agreement, and {@code /api/programme-documents}: writing them. */
@RestController
@Tag(name = "Programme documents")
class ProgrammeController {

  private final DraftingProgrammeDocument drafting;
  private final ReadingProgrammeDocuments reading;
  private final ProgrammeViews views;
  private final MergePatch patches;

  ProgrammeController(
      DraftingProgrammeDocument drafting,
      ReadingProgrammeDocuments reading,
      ProgrammeViews views,
      MergePatch patches) {
    this.drafting = drafting;
    this.reading = reading;
    this.views = views;
    this.patches = patches;
  }

  @PostMapping("/api/agreements/{id}/programme-documents")
  @PermittedTo(Actions.PROGRAMME_DRAFT)
  @Operation(
      summary = "Drafts a programme document under an agreement whose kind has them (A-7)",
      description = "A draft may be unfinished; everything in it that is wrong is told at once.")
  ResponseEntity<ProgrammeView> draft(
      @PathVariable("id") String agreementId, @Valid @RequestBody ProgrammeBody body, Act act) {
    Stored<ProgrammeDocument> drafted =
        drafting.draft(agreementId, agreement -> ProgrammeBodies.under(agreement, body), act);
    return Etags.created(
        "/api/programme-documents/" + drafted.id(), drafted, views.of(drafted, act.caller()));
  }

  @GetMapping("/api/agreements/{id}/programme-documents")
  @PermittedTo(Actions.PROGRAMME_READ)
  @Operation(
      summary = "Programme documents of an agreement, oldest first, and what they take of it")
  ProgrammeView.Page list(
      @PathVariable("id") String agreementId,
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      Caller caller,
      HttpServletRequest request) {
    QueryParameters.onlyKnown(request, "limit", "cursor");
    Stored<Agreement> agreement = reading.agreement(agreementId, caller);
    return views.page(agreement, reading.under(agreement, caller, limit, cursor), caller);
  }

  @GetMapping("/api/programme-documents/{id}")
  @PermittedTo(Actions.PROGRAMME_READ)
  @Operation(summary = "A programme document")
  ResponseEntity<ProgrammeView> get(@PathVariable("id") String id, Caller caller) {
    Stored<ProgrammeDocument> stored =
        reading.require(id, caller, Actions.PROGRAMME_READ).document();
    return Etags.ok(stored, views.of(stored, caller));
  }

  @PatchMapping("/api/programme-documents/{id}")
  @PermittedTo(Actions.PROGRAMME_EDIT)
  @Operation(summary = "Changes a draft (JSON merge patch); an approved one changes by a revision")
  ResponseEntity<ProgrammeView> edit(
      @PathVariable("id") String id, @RequestBody JsonNode patch, IfMatch ifMatch, Act act) {
    Stored<ProgrammeDocument> edited =
        drafting.edit(
            id,
            now ->
                ProgrammeBodies.insteadOf(
                    now, patches.apply(ProgrammeBodies.of(now), patch, ProgrammeBody.class)),
            ifMatch,
            act);
    return Etags.ok(edited, views.of(edited, act.caller()));
  }

  @GetMapping("/api/programme-documents/{id}/history")
  @PermittedTo(Actions.PROGRAMME_READ_HISTORY)
  @Operation(summary = "Who changed what of it, when and why (R-2), oldest first")
  HistoryPage history(
      @PathVariable("id") String id,
      @RequestParam(name = "limit", defaultValue = "100") int limit,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      Caller caller,
      HttpServletRequest request) {
    QueryParameters.onlyKnown(request, "limit", "cursor");
    return HistoryPage.of(reading.history(id, caller), limit, cursor);
  }
}
