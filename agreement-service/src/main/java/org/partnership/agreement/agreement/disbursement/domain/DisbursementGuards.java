package org.partnership.agreement.agreement.disbursement.domain;

import java.util.Optional;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** What stands before the steps of a disbursement. */
final class DisbursementGuards {

  private DisbursementGuards() {}

  /** One of them: why a step is not taken, if so. */
  @FunctionalInterface
  interface Guard {
    Optional<Refusal> against(Agreement now, Disbursement disbursement, Actor actor);
  }

  /** Why an action is not possible in this state, if so: its status, the agreement's, a hold. */
  static Optional<Refusal> impossible(Agreement now, Disbursement d, String action) {
    Optional<Refusal> byStatus = DisbursementLife.TABLE.refusal(action, d.status());
    if (byStatus.isPresent() || !DisbursementLife.PAYING.contains(action)) {
      return byStatus;
    }
    if (now.status() != AgreementStatus.ACTIVE) {
      return Optional.of(
          Refusal.conflict(Reason.of("A-9", "agreement-not-active", now.number(), now.status())));
    }
    return now.onHold();
  }

  /** The plan is still one that the agreement allows. */
  static Optional<Refusal> plan(Agreement now, Disbursement d, Actor actor) {
    return PlanPolicy.faults(now, d.plan());
  }

  /** Never beyond the budget. */
  static Optional<Refusal> budget(Agreement now, Disbursement d, Actor actor) {
    return PlanPolicy.overBudget(now, d.plan().amount());
  }

  /** Who requested does not certify, who certified does not release. */
  static Guard fourEyes(String action) {
    return (now, d, actor) ->
        d.preparedBy().contains(actor.id())
            ? Optional.of(Refusal.forbidden(Reason.of("R-1", "four-eyes", action)))
            : Optional.empty();
  }
}
