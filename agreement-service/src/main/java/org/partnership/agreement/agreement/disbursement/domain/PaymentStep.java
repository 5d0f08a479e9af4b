package org.partnership.agreement.agreement.disbursement.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.disbursement.domain.DisbursementGuards.Guard;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/**
 * The steps that move money, each with its guards, what it makes of the disbursement, and what is
 * told of it. Before all of them come status and hold, after all of them P-7.
 */
enum PaymentStep {
  /** From here on it counts against the budget. */
  REQUEST(
      Actions.DISBURSEMENT_REQUEST,
      List.of(DisbursementGuards::plan, DisbursementGuards::budget),
      Disbursement::requested,
      DisbursementEvent.Requested::of),
  /** A second person. */
  CERTIFY(
      Actions.DISBURSEMENT_CERTIFY,
      List.of(DisbursementGuards.fourEyes(Actions.DISBURSEMENT_CERTIFY)),
      Disbursement::certified,
      DisbursementEvent.Certified::of),
  /** A third, or the ERP. */
  RELEASE(
      Actions.DISBURSEMENT_RELEASE,
      List.of(DisbursementGuards.fourEyes(Actions.DISBURSEMENT_RELEASE)),
      Disbursement::released,
      DisbursementEvent.Released::of);

  /** What is told of a step. */
  @FunctionalInterface
  private interface Told {
    DisbursementEvent of(Disbursement before, Disbursement after, Step step);
  }

  private final String action;
  private final List<Guard> guards;
  private final transient BiFunction<Disbursement, Step, Disbursement> taken;
  private final transient Told told;

  PaymentStep(
      String action,
      List<Guard> guards,
      BiFunction<Disbursement, Step, Disbursement> taken,
      Told told) {
    this.action = action;
    this.guards = guards;
    this.taken = taken;
    this.told = told;
  }

  /** Takes the step, if every guard lets it pass and P-7, asked last, says yes. */
  Decision<Agreement> take(
      Agreement now,
      Disbursement before,
      @Nullable String reference,
      Supplier<Clearance> asked,
      Actor actor) {
    Optional<Refusal> impossible = DisbursementGuards.impossible(now, before, action);
    for (Guard guard : guards) {
      impossible = impossible.or(() -> guard.against(now, before, actor));
    }
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Clearance clearance = asked.get();
    if (!clearance.given()) {
      return Decision.refuse(Refusal.policy("not-eligible", clearance.reasons()));
    }
    Step step = new Step(actor.id(), actor.at(), reference, clearance.restsOn());
    Disbursement after = taken.apply(before, step);
    return Decision.accept(
        Disbursements.moved(now, before, after, action, reference, actor),
        told.of(before, after, step));
  }
}
