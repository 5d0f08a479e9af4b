package org.partnership.agreement.agreement.disbursement.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.kind.KindRules;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** What may be paid under an agreement at all, and how much of it. */
final class PlanPolicy {

  /** As many as one document can hold with room to spare. */
  private static final int MAX = 500;

  private PlanPolicy() {}

  /** Money is planned once everybody has signed and before all is over. */
  static Optional<Refusal> status(Agreement now) {
    return now.status() == AgreementStatus.SIGNED || now.status() == AgreementStatus.ACTIVE
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                Reason.of("A-1", "agreement-not-in-force", now.number(), now.status())));
  }

  static Optional<Refusal> room(Agreement now) {
    return now.parts().disbursements().size() < MAX
        ? Optional.empty()
        : Optional.of(Refusal.policy(Reason.of("A-9", "disbursements-too-many", MAX)));
  }

  /** Everything that is wrong with a plan, at once. */
  static Optional<Refusal> faults(Agreement now, Plan plan) {
    List<Reason> reasons = new ArrayList<>();
    if (!now.terms().partnerIds().contains(plan.partnerId())) {
      reasons.add(Reason.of("A-9", "not-a-party", plan.partnerId()).at("/partnerId"));
    }
    Money amount = now.terms().amount();
    if (!KindRules.of(now.kind()).transfers().pays()) {
      reasons.add(Reason.of("A-1", "kind-pays-nothing", now.kind()));
    } else if (amount == null) {
      reasons.add(Reason.of("A-9", "budget-missing", now.number()));
    } else if (!amount.currency().equals(plan.amount().currency())) {
      reasons.add(
          Reason.of("A-9", "currency-mixed", plan.amount(), amount.currency()).at("/amount"));
    } else if (plan.amount().value().compareTo(amount.value()) > 0) {
      reasons.add(over(plan.amount(), amount, amount));
    }
    if (plan.plannedFor().isBefore(now.terms().startDate())
        || plan.plannedFor().isAfter(now.terms().endDate())) {
      reasons.add(
          Reason.of(
                  "A-9",
                  "outside-agreement-dates",
                  plan.plannedFor(),
                  now.terms().startDate(),
                  now.terms().endDate())
              .at("/plannedFor"));
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.policy(reasons.get(0).code(), reasons));
  }

  /** never beyond the budget. */
  static Optional<Refusal> overBudget(Agreement now, Money wanted) {
    Budget budget = Budget.of(now);
    return budget != null && wanted.value().compareTo(budget.available().value()) <= 0
        ? Optional.empty()
        : Optional.of(
            Refusal.policy(
                budget == null
                    ? Reason.of("A-9", "budget-missing", now.number())
                    : over(wanted, budget.available(), budget.amount())));
  }

  private static Reason over(Money wanted, Money available, Money amount) {
    return Reason.of("A-9", "budget-exceeded", wanted, available, amount).at("/amount");
  }

  /** What was spent and what was paid back add up to what was released. */
  static Optional<Refusal> unaccounted(Money released, Money spent, @Nullable Money refunded) {
    boolean oneCurrency =
        spent.currency().equals(released.currency())
            && (refunded == null || refunded.currency().equals(released.currency()));
    BigDecimal told = refunded == null ? spent.value() : spent.value().add(refunded.value());
    return oneCurrency && told.compareTo(released.value()) == 0
        ? Optional.empty()
        : Optional.of(
            Refusal.policy(
                Reason.of(
                        "A-9",
                        "liquidation-unbalanced",
                        released,
                        spent,
                        refunded == null ? "0" : refunded)
                    .at("/spent")));
  }
}
