package org.partnership.agreement.agreement.disbursement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.disbursement.domain.Plan;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.money.MoneyBody;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.web.PlainText;

/**
 * What is to be paid, as requests carry it.
 *
 * @param partnerId may be left out where the agreement has one partner
 */
record PlanBody(
    @NotNull @Valid MoneyBody amount,
    @NotNull @PlainText(max = 500) String purpose,
    @NotNull LocalDate plannedFor,
    @PlainText(max = 60) @Nullable String partnerId) {

  static PlanBody of(Plan plan) {
    return new PlanBody(
        new MoneyBody(plan.amount().amount(), plan.amount().currency()),
        plan.purpose(),
        plan.plannedFor(),
        plan.partnerId());
  }

  Plan under(Agreement agreement) {
    return plan(partnerId == null ? onlyPartner(agreement) : partnerId);
  }

  Plan insteadOf(Plan before) {
    return plan(partnerId == null ? before.partnerId() : partnerId);
  }

  private Plan plan(String partner) {
    return new Plan(partner, amount.toMoney("/amount"), purpose.strip(), plannedFor);
  }

  private static String onlyPartner(Agreement agreement) {
    if (agreement.terms().partnerIds().size() > 1) {
      throw new RefusedException(
          Refusal.policy(Reason.of("A-9", "partner-to-pay-missing").at("/partnerId")));
    }
    return agreement.terms().partnerIds().get(0);
  }
}
