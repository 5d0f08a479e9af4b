package org.partnership.partner.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.PlainText;
import org.partnership.kit.web.QueryParameters;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.screening.Hit;
import org.partnership.partner.partner.domain.screening.HitDecision;
import org.partnership.partner.partner.domain.screening.HitStatus;
import org.partnership.partner.screening.application.DecidingScreening;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Screenings")
class ScreeningController {

  private final DecidingScreening deciding;
  private final ReadingPartners partners;
  private final Access access;

  ScreeningController(DecidingScreening deciding, ReadingPartners partners, Access access) {
    this.deciding = deciding;
    this.partners = partners;
    this.access = access;
  }

  record ScreeningItems(List<ScreeningView> items) {}

  /**
   * A hit.
   *
   * @param name of the partner or of one of its officers
   * @param listedName of the entry
   * @param entry reference of the entry
   */
  record ScreeningView(
      String id,
      long version,
      HitStatus status,
      Instant createdAt,
      Instant updatedAt,
      String partnerId,
      String name,
      String listedName,
      double score,
      String entry,
      String listId,
      @Nullable String reason,
      @Nullable String decidedBy,
      List<String> allowedActions) {}

  record ScreeningDecisionForm(
      @NotNull HitDecision decision, @NotNull @PlainText(max = 2000, lines = true) String reason) {}

  @GetMapping("/api/partners/{id}/screenings")
  @PermittedTo("screening.read")
  @Operation(summary = "Where a partner looks like somebody on the sanctions list (P-3)")
  ScreeningItems list(@PathVariable String id, HttpServletRequest request, Caller caller) {
    QueryParameters.onlyKnown(request);
    Stored<Partner> partner = partners.one(id, "screening.read", caller);
    return new ScreeningItems(
        partner.state().hits().reversed().stream().map(h -> view(partner, h, caller)).toList());
  }

  @GetMapping("/api/screenings/{id}")
  @PermittedTo("screening.read")
  @Operation(summary = "Read a sanctions hit")
  ResponseEntity<ScreeningView> get(@PathVariable String id, Caller caller) {
    return ok(deciding.visible(id, caller), caller);
  }

  @PostMapping("/api/screenings/{id}/decision")
  @PermittedTo("screening.decide")
  @Operation(summary = "Confirm a sanctions hit, which blocks the partner, or dismiss it (P-3)")
  ResponseEntity<ScreeningView> decide(
      @PathVariable String id,
      @Valid @RequestBody ScreeningDecisionForm form,
      IfMatch ifMatch,
      Act act) {
    return ok(deciding.decide(id, form.decision(), form.reason(), ifMatch, act), act.caller());
  }

  private ResponseEntity<ScreeningView> ok(DecidingScreening.Found found, Caller caller) {
    return ResponseEntity.ok()
        .eTag("\"" + found.hit().version() + "\"")
        .body(view(found.partner(), found.hit(), caller));
  }

  private ScreeningView view(Stored<Partner> partner, Hit hit, Caller caller) {
    boolean decides =
        hit.status() == HitStatus.OPEN
            && access.permits(caller, "screening.decide", PartnerScope.of(partner));
    return new ScreeningView(
        hit.id(),
        hit.version(),
        hit.status(),
        hit.foundAt(),
        hit.updatedAt(),
        partner.id(),
        hit.resemblance().name(),
        hit.resemblance().listedName(),
        hit.resemblance().score(),
        hit.resemblance().entry(),
        hit.resemblance().listId(),
        hit.reason(),
        hit.decidedBy(),
        decides ? List.of("screening.decide") : List.of());
  }
}
