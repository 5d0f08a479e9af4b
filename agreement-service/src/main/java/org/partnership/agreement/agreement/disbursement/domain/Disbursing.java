package org.partnership.agreement.agreement.disbursement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.agreement.money.Money;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/**
 * what can be done with money under an agreement. The steps that move it, and their guards,
 * are the table {@link PaymentStep}.
 */
public final class Disbursing {

  private Disbursing() {}

  /** Plans one. */
  public static Decision<Agreement> plan(Agreement now, String id, Plan plan, Actor actor) {
    Optional<Refusal> impossible =
        PlanPolicy.status(now)
            .or(() -> PlanPolicy.room(now))
            .or(() -> PlanPolicy.faults(now, plan));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Disbursement planned = Disbursement.planned(id, plan, actor.id(), actor.at());
    HistoryEntry entry =
        HistoryEntry.moved(actor, Actions.DISBURSEMENT_PLAN, null, planned.status(), id);
    return Decision.accept(
        Disbursements.replaced(now, planned).noting(entry), DisbursementEvent.Planned.of(planned));
  }

  /** Changes one that is not requested. */
  public static Decision<Agreement> edit(
      Agreement now, Disbursement before, Plan wanted, Actor actor) {
    Optional<Refusal> impossible =
        DisbursementGuards.impossible(now, before, Actions.DISBURSEMENT_EDIT)
            .or(() -> PlanPolicy.status(now))
            .or(() -> PlanPolicy.faults(now, wanted));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    List<FieldChange> changes = before.plan().changesTo(wanted);
    if (changes.isEmpty()) {
      return Decision.accept(now, List.of());
    }
    Disbursement edited = before.edited(wanted, actor.at());
    return Decision.accept(
        Disbursements.replaced(now, edited)
            .noting(HistoryEntry.edited(actor, Actions.DISBURSEMENT_EDIT, changes)),
        DisbursementEvent.Updated.of(edited, FieldChanges.names(changes)));
  }

  /** Requests it: from here on it counts against the budget. */
  public static Decision<Agreement> request(
      Agreement now, Disbursement before, Supplier<Clearance> asked, Actor actor) {
    return PaymentStep.REQUEST.take(now, before, null, asked, actor);
  }

  /** A second person certifies it. */
  public static Decision<Agreement> certify(
      Agreement now, Disbursement before, Supplier<Clearance> asked, Actor actor) {
    return PaymentStep.CERTIFY.take(now, before, null, asked, actor);
  }

  /** A person other than the certifier, or the ERP, releases it. */
  public static Decision<Agreement> release(
      Agreement now,
      Disbursement before,
      @Nullable String reference,
      Supplier<Clearance> asked,
      Actor actor) {
    return PaymentStep.RELEASE.take(now, before, reference, asked, actor);
  }

  /** Sends it back to be planned again. */
  public static Decision<Agreement> sendBack(
      Agreement now, Disbursement before, String why, Actor actor) {
    String action = Actions.DISBURSEMENT_RETURN;
    Optional<Refusal> impossible = DisbursementGuards.impossible(now, before, action);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Disbursement after = before.returned(why, actor.at());
    return Decision.accept(
        Disbursements.moved(now, before, after, action, why, actor),
        DisbursementEvent.Returned.of(before, after, why));
  }

  /** Gives it up for good. */
  public static Decision<Agreement> reject(
      Agreement now, Disbursement before, String why, Actor actor) {
    Optional<Refusal> impossible =
        DisbursementGuards.impossible(now, before, Actions.DISBURSEMENT_REJECT);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    List<DomainEvent> events = new ArrayList<>();
    return Decision.accept(rejected(now, before, why, events, actor), events);
  }

  /** What is not released yet falls with its agreement. */
  public static Agreement rejectUnreleased(
      Agreement now, String why, List<DomainEvent> events, Actor actor) {
    Agreement result = now;
    for (Disbursement d : now.parts().disbursements()) {
      if (DisbursementLife.TABLE.allows(Actions.DISBURSEMENT_REJECT, d.status())) {
        result = rejected(result, d, why, events, actor);
      }
    }
    return result;
  }

  private static Agreement rejected(
      Agreement now, Disbursement before, String why, List<DomainEvent> events, Actor actor) {
    Disbursement after = before.rejected(why, actor.at());
    events.add(DisbursementEvent.Rejected.of(before, after, why));
    return Disbursements.moved(now, before, after, Actions.DISBURSEMENT_REJECT, why, actor);
  }

  /** Accounts for what was released: what was spent and what was paid back add up to it. */
  public static Decision<Agreement> liquidate(
      Agreement now,
      Disbursement before,
      Money spent,
      @Nullable Money refunded,
      @Nullable String reference,
      Actor actor) {
    String action = Actions.DISBURSEMENT_LIQUIDATE;
    Optional<Refusal> impossible =
        DisbursementGuards.impossible(now, before, action)
            .or(() -> PlanPolicy.unaccounted(before.plan().amount(), spent, refunded));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Settlement made = new Settlement(spent, refunded, reference, actor.id(), actor.at());
    Disbursement after = before.settled(made);
    return Decision.accept(
        Disbursements.moved(now, before, after, action, reference, actor),
        DisbursementEvent.Liquidated.of(before, after, made));
  }
}
