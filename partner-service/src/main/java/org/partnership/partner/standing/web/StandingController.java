package org.partnership.partner.standing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.web.QueryParameters;
import org.partnership.kit.web.Texts;
import org.partnership.partner.standing.application.AskingStanding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Partners")
class StandingController {

  private final AskingStanding asking;
  private final Texts texts;

  StandingController(AskingStanding asking, Texts texts) {
    this.asking = asking;
    this.texts = texts;
  }

  /** A reason against, in the caller's language. */
  record ReasonView(String rule, String code, String fact, @Nullable String remedy) {}

  /** The answer: fit when there is no reason against. */
  record StandingView(boolean fit, List<ReasonView> reasons, long partnerSeq, Instant checkedAt) {}

  @GetMapping("/api/partners/{id}/standing")
  @PermittedTo("partner.standing")
  @Operation(
      summary = "Is this partner fit for an agreement of this kind with this office on this date?",
      description =
          "The partner side of P-7, with every reason against; agreement-service adds its own.")
  StandingView standing(
      @PathVariable String id,
      @RequestParam String agreementKind,
      @RequestParam String office,
      @RequestParam(required = false) @Nullable LocalDate date,
      HttpServletRequest request,
      Caller caller,
      Locale locale) {
    QueryParameters.onlyKnown(request, "agreementKind", "office", "date");
    AskingStanding.Standing standing = asking.of(id, agreementKind, office, date, caller);
    return new StandingView(
        standing.reasons().isEmpty(),
        standing.reasons().stream().map(r -> view(r, locale)).toList(),
        standing.partnerSeq(),
        standing.checkedAt());
  }

  private ReasonView view(Reason reason, Locale locale) {
    return new ReasonView(
        Objects.requireNonNullElse(reason.rule(), "P-7"),
        reason.code(),
        texts.fact(reason, locale),
        texts.remedy(reason, locale));
  }
}
