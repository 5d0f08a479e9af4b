package org.partnership.agreement.agreement.disbursement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.agreement.money.Money;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** planning, requesting, certifying, releasing money under an agreement. */
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
        replaced(now, planned).noting(entry), DisbursementEvent.Planned.of(planned));
  }

  /** Changes one that is not requested. */
  public static Decision<Agreement> edit(
      Agreement now, Disbursement before, Plan wanted, Actor actor) {
    Optional<Refusal> impossible =
        impossible(now, before, Actions.DISBURSEMENT_EDIT)
            .or(() -> PlanPolicy.status(now))
            .or(() -> PlanPolicy.faults(now, wanted));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    List<FieldChange> changes =
        new FieldChanges()
            .field("partnerId", before.plan().partnerId(), wanted.partnerId())
            .field("amount", before.plan().amount(), wanted.amount())
            .field("purpose", before.plan().purpose(), wanted.purpose())
            .field("plannedFor", before.plan().plannedFor(), wanted.plannedFor())
            .changes();
    if (changes.isEmpty()) {
      return Decision.accept(now, List.of());
    }
    Disbursement edited = before.edited(wanted, actor.at());
    return Decision.accept(
        replaced(now, edited)
            .noting(HistoryEntry.edited(actor, Actions.DISBURSEMENT_EDIT, changes)),
        DisbursementEvent.Updated.of(edited, FieldChanges.names(changes)));
  }

  /** Requests it: from here on it counts against the budget. */
  public static Decision<Agreement> request(
      Agreement now, Disbursement before, Supplier<Clearance> asked, Actor actor) {
    Optional<Refusal> impossible =
        impossible(now, before, Actions.DISBURSEMENT_REQUEST)
            .or(() -> PlanPolicy.faults(now, before.plan()))
            .or(() -> PlanPolicy.overBudget(now, before.plan().amount()));
    return paying(
        now,
        impossible,
        asked,
        c -> {
          Step step = new Step(actor.id(), actor.at(), null, c.restsOn());
          Disbursement after = before.requested(step);
          return moved(
              now,
              before,
              after,
              Actions.DISBURSEMENT_REQUEST,
              null,
              actor,
              new DisbursementEvent.Requested(
                  after.id(),
                  after.plan().partnerId(),
                  after.plan().amount(),
                  before.status(),
                  after.status(),
                  c.restsOn()));
        });
  }

  /** A second person certifies it. */
  public static Decision<Agreement> certify(
      Agreement now, Disbursement before, Supplier<Clearance> asked, Actor actor) {
    String action = Actions.DISBURSEMENT_CERTIFY;
    Optional<Refusal> impossible =
        impossible(now, before, action).or(() -> fourEyes(before, action, actor));
    return paying(
        now,
        impossible,
        asked,
        c -> {
          Disbursement after =
              before.certified(new Step(actor.id(), actor.at(), null, c.restsOn()));
          return moved(
              now,
              before,
              after,
              action,
              null,
              actor,
              new DisbursementEvent.Certified(
                  after.id(),
                  after.plan().partnerId(),
                  after.plan().amount(),
                  before.status(),
                  after.status(),
                  c.restsOn()));
        });
  }

  /** A person other than the certifier, or the ERP, releases it. */
  public static Decision<Agreement> release(
      Agreement now,
      Disbursement before,
      @Nullable String reference,
      Supplier<Clearance> asked,
      Actor actor) {
    String action = Actions.DISBURSEMENT_RELEASE;
    Optional<Refusal> impossible =
        impossible(now, before, action).or(() -> fourEyes(before, action, actor));
    return paying(
        now,
        impossible,
        asked,
        c -> {
          Disbursement after =
              before.released(new Step(actor.id(), actor.at(), reference, c.restsOn()));
          return moved(
              now,
              before,
              after,
              action,
              reference,
              actor,
              new DisbursementEvent.Released(
                  after.id(),
                  after.plan().partnerId(),
                  after.plan().amount(),
                  before.status(),
                  after.status(),
                  reference,
                  c.restsOn()));
        });
  }

  /** Sends it back to be planned again. */
  public static Decision<Agreement> sendBack(
      Agreement now, Disbursement before, String why, Actor actor) {
    String action = Actions.DISBURSEMENT_RETURN;
    Optional<Refusal> impossible = impossible(now, before, action);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Disbursement after = before.returned(why, actor.at());
    return moved(
        now,
        before,
        after,
        action,
        why,
        actor,
        new DisbursementEvent.Returned(
            after.id(),
            after.plan().partnerId(),
            after.plan().amount(),
            before.status(),
            after.status(),
            why));
  }

  /** Gives it up for good. */
  public static Decision<Agreement> reject(
      Agreement now, Disbursement before, String why, Actor actor) {
    Optional<Refusal> impossible = impossible(now, before, Actions.DISBURSEMENT_REJECT);
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
        impossible(now, before, action)
            .or(() -> PlanPolicy.unaccounted(before.plan().amount(), spent, refunded));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Disbursement after =
        before.settled(new Settlement(spent, refunded, reference, actor.id(), actor.at()));
    return moved(
        now,
        before,
        after,
        action,
        reference,
        actor,
        new DisbursementEvent.Liquidated(
            after.id(),
            after.plan().partnerId(),
            after.plan().amount(),
            before.status(),
            after.status(),
            spent,
            refunded,
            reference));
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

  private static Optional<Refusal> fourEyes(Disbursement d, String action, Actor actor) {
    return d.preparedBy().contains(actor.id())
        ? Optional.of(Refusal.forbidden(Reason.of("R-1", "four-eyes", action)))
        : Optional.empty();
  }

  /** Asks P-7 last, when nothing else is against it. */
  private static Decision<Agreement> paying(
      Agreement now,
      Optional<Refusal> impossible,
      Supplier<Clearance> asked,
      java.util.function.Function<Clearance, Decision<Agreement>> pay) {
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Clearance clearance = asked.get();
    return clearance.given()
        ? pay.apply(clearance)
        : Decision.refuse(Refusal.policy("not-eligible", clearance.reasons()));
  }

  private static Agreement rejected(
      Agreement now, Disbursement before, String why, List<DomainEvent> events, Actor actor) {
    Disbursement after = before.rejected(why, actor.at());
    events.add(
        new DisbursementEvent.Rejected(
            after.id(),
            after.plan().partnerId(),
            after.plan().amount(),
            before.status(),
            after.status(),
            why));
    return replaced(now, after)
        .noting(
            HistoryEntry.moved(
                actor, Actions.DISBURSEMENT_REJECT, before.status(), after.status(), why));
  }

  private static Decision<Agreement> moved(
      Agreement now,
      Disbursement before,
      Disbursement after,
      String action,
      @Nullable String why,
      Actor actor,
      DisbursementEvent event) {
    return Decision.accept(
        replaced(now, after)
            .noting(HistoryEntry.moved(actor, action, before.status(), after.status(), why)),
        event);
  }

  private static Agreement replaced(Agreement now, Disbursement changed) {
    List<Disbursement> before = now.parts().disbursements();
    boolean there = before.stream().anyMatch(d -> d.id().equals(changed.id()));
    List<Disbursement> after =
        there
            ? before.stream().map(d -> d.id().equals(changed.id()) ? changed : d).toList()
            : Stream.concat(before.stream(), Stream.of(changed)).toList();
    return now.with(now.parts().withDisbursements(after));
  }
}
