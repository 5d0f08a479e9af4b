package org.partnership.agreement.eligibility.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.countryprogramme.application.CountryProgrammes;
import org.partnership.agreement.eligibility.application.AskingEligibility;
import org.partnership.agreement.eligibility.application.PartnerVerdict;
import org.partnership.agreement.eligibility.domain.Question;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.money.Money;
import org.partnership.agreement.money.MoneyBody;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.security.Scope;
import org.partnership.kit.web.Problems;
import org.partnership.kit.web.QueryParameters;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/eligibility}. */
@RestController
@Tag(name = "Eligibility")
class EligibilityController {

  private final AskingEligibility eligibility;
  private final EligibilityViews views;
  private final CountryProgrammes programmes;
  private final Access access;
  private final Problems problems;
  private final Clock clock;

  EligibilityController(
      AskingEligibility eligibility,
      EligibilityViews views,
      CountryProgrammes programmes,
      Access access,
      Problems problems,
      Clock clock) {
    this.eligibility = eligibility;
    this.views = views;
    this.programmes = programmes;
    this.access = access;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping("/api/eligibility")
  @PermittedTo(Actions.ELIGIBILITY_ASK)
  @Operation(
      summary =
          "Can this partner enter an agreement of this kind and amount with this office on this date?",
      description =
          "With countryProgramme also: is one in force under it? With agreement: can this partner be"
              + " paid under that agreement, which it has signed?")
  EligibilityView ask(
      @RequestParam("partnerId") String partnerId,
      @RequestParam("agreementKind") AgreementKind kind,
      @RequestParam("office") String office,
      @RequestParam(name = "amount", required = false) @Nullable String amount,
      @RequestParam(name = "currency", required = false) @Nullable String currency,
      @RequestParam(name = "countryProgramme", required = false) @Nullable String programme,
      @RequestParam(name = "agreement", required = false) @Nullable String agreement,
      @RequestParam(name = "date", required = false) @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate date,
      Caller caller,
      HttpServletRequest request) {
    QueryParameters.onlyKnown(
        request,
        "partnerId",
        "agreementKind",
        "office",
        "amount",
        "currency",
        "countryProgramme",
        "agreement",
        "date");
    access.require(caller, Actions.ELIGIBILITY_ASK, Scope.ofPartner(partnerId));
    if (!Ids.isId(partnerId)) {
      throw new RefusedException(Refusal.policy(Reason.plain("partner-unknown", partnerId)));
    }
    requireOffice(office);
    LocalDate on =
        date == null ? LocalDate.ofInstant(clock.instant(), access.offices().zone(office)) : date;
    Question question =
        new Question(
            List.of(partnerId),
            kind,
            money(amount, currency),
            office,
            on,
            ofOffice(programme, office));
    Locale language = problems.locale(request);
    PartnerVerdict verdict =
        agreement == null
            ? eligibility.about(question, language)
            : eligibility.aboutPaying(agreement, question, caller, language);
    return views.of(question, verdict, caller, language);
  }

  private void requireOffice(String office) {
    if (!access.offices().exists(office)) {
      throw new RefusedException(
          Refusal.policy(Reason.plain("office-unknown", office).at("/office")));
    }
  }

  private @Nullable String ofOffice(@Nullable String programme, String office) {
    if (programme != null
        && programmes.find(programme).filter(p -> p.state().office().equals(office)).isEmpty()) {
      throw new RefusedException(
          Refusal.policy(
              Reason.plain("country-programme-unknown", programme, office)
                  .at("/countryProgramme")));
    }
    return programme;
  }

  private static @Nullable Money money(@Nullable String amount, @Nullable String currency) {
    if (amount == null && currency == null) {
      return null;
    }
    String sum = amount == null ? "" : amount;
    String unit = currency == null ? "USD" : currency;
    if (!sum.matches("\\d{1,15}(\\.\\d{1,4})?")) {
      throw new RefusedException(Refusal.malformed("/amount", "money-invalid", sum, unit));
    }
    return new MoneyBody(sum, unit).toMoney("/amount");
  }
}
