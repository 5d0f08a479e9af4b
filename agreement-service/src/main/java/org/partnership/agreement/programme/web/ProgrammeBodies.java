package org.partnership.agreement.programme.web;

import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.money.Money;
import org.partnership.agreement.programme.domain.BudgetLine;
import org.partnership.agreement.programme.domain.Content;
import org.partnership.agreement.programme.domain.Contribution;
import org.partnership.agreement.programme.domain.Place;
import org.partnership.agreement.programme.domain.ReportingPeriod;
import org.partnership.agreement.programme.web.ProgrammeBody.ContributionBody;
import org.partnership.agreement.programme.web.ProgrammeBody.LineBody;
import org.partnership.agreement.programme.web.ProgrammeBody.PeriodBody;
import org.partnership.agreement.programme.web.ProgrammeBody.PlaceBody;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/** Between what requests carry and what the domain knows. */
final class ProgrammeBodies {

  private ProgrammeBodies() {}

  /** What a body says under an agreement, which gives what may be left out. */
  static Content under(Agreement agreement, ProgrammeBody body) {
    Money amount = agreement.terms().amount();
    String currency =
        body.currency() == null && amount != null ? amount.currency() : body.currency();
    return content(
        body,
        body.partnerId() == null ? onlyPartner(agreement) : body.partnerId(),
        required(currency, "/currency"));
  }

  /** What a patched body says instead of what was there. */
  static Content insteadOf(Content before, ProgrammeBody body) {
    return content(
        body,
        body.partnerId() == null ? before.partnerId() : body.partnerId(),
        body.currency() == null ? before.currency() : body.currency());
  }

  private static String onlyPartner(Agreement agreement) {
    return agreement.terms().partnerIds().size() == 1
        ? agreement.terms().partnerIds().get(0)
        : required(null, "/partnerId");
  }

  private static String required(@Nullable String value, String pointer) {
    if (value == null) {
      throw new RefusedException(
          Refusal.policy(Reason.of("A-7", "document-field-missing", pointer).at(pointer)));
    }
    return value;
  }

  private static Content content(ProgrammeBody body, String partnerId, String currency) {
    ReadingBody reading = new ReadingBody();
    reading.currency(currency);
    Content content =
        new Content(
            body.title().strip(),
            body.objective(),
            partnerId,
            currency,
            body.startDate(),
            body.endDate(),
            reading.all(
                body.places(),
                "/places",
                (p, at) -> new Place(p.code().strip(), p.name().strip(), p.country(), p.admin())),
            reading.all(body.outputs(), "/outputs", (o, at) -> o.read(reading, currency, at)),
            reading.all(
                body.budget(),
                "/budget",
                (l, at) ->
                    new BudgetLine(
                        l.code().strip(),
                        l.title().strip(),
                        l.activity() == null ? null : l.activity().strip(),
                        reading.money(l.amount(), currency, at + "/amount"))),
            contribution(body.contribution(), currency, reading),
            reading.all(
                body.reportingPeriods(),
                "/reportingPeriods",
                (p, at) -> new ReportingPeriod(p.startDate(), p.endDate(), p.dueOn())));
    reading.requireSound();
    return content;
  }

  private static Contribution contribution(
      @Nullable ContributionBody body, String currency, ReadingBody reading) {
    String at = "/contribution";
    return new Contribution(
        reading.money(body == null ? null : body.officeCash(), currency, at + "/officeCash"),
        reading.money(
            body == null ? null : body.officeSupplies(), currency, at + "/officeSupplies"),
        reading.money(body == null ? null : body.partner(), currency, at + "/partner"));
  }

  /** What a merge patch is applied to, and what answers show. */
  static ProgrammeBody of(Content c) {
    Contribution contribution = c.contribution();
    return new ProgrammeBody(
        c.title(),
        c.objective(),
        c.partnerId(),
        c.currency(),
        c.startDate(),
        c.endDate(),
        c.places().stream()
            .map(p -> new PlaceBody(p.code(), p.name(), p.country(), p.admin()))
            .toList(),
        c.outputs().stream().map(OutputBody::of).toList(),
        c.budget().stream()
            .map(
                l ->
                    new LineBody(
                        l.code(),
                        l.title(),
                        l.activity(),
                        new AmountBody(l.amount().amount(), l.amount().currency())))
            .toList(),
        new ContributionBody(
            AmountBody.of(contribution.officeCash()),
            AmountBody.of(contribution.officeSupplies()),
            AmountBody.of(contribution.partner())),
        c.reportingPeriods().stream()
            .map(p -> new PeriodBody(p.startDate(), p.endDate(), p.dueOn()))
            .toList());
  }
}
