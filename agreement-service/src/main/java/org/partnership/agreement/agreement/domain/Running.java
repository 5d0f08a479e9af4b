package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** What becomes of an agreement once it is signed, and how it is stopped. */
public final class Running {

  private static final String ENDED = "The agreement has ended.";

  /** Makes the event of a stop from its reason. */
  @FunctionalInterface
  private interface Told {
    AgreementEvent by(AgreementStatus from, AgreementStatus to, String reason);
  }

  private Running() {}

  /** The start date makes it active, if P-7 still says yes. */
  public static Decision<Agreement> activate(
      Agreement now, Supplier<Clearance> asked, LocalDate today, Actor actor) {
    Optional<Refusal> impossible =
        now.refusal(Actions.AGREEMENT_ACTIVATE).or(() -> notBefore(now.terms().startDate(), today));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Clearance clearance = asked.get();
    if (!clearance.given()) {
      return Decision.refuse(Reviewing.notEligible(clearance));
    }
    List<DomainEvent> events = new ArrayList<>();
    Agreement active = catchUp(now, today, clearance.restsOn(), events, actor);
    return Decision.accept(active, events);
  }

  /** The day after the end date it has ended. */
  public static Decision<Agreement> end(Agreement now, LocalDate today, Actor actor) {
    Optional<Refusal> impossible =
        now.refusal(Actions.AGREEMENT_END)
            .or(() -> notBefore(now.terms().endDate().plusDays(1), today));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    List<DomainEvent> events = new ArrayList<>();
    return Decision.accept(ended(now, events, actor), events);
  }

  /** Stops it for a time. */
  public static Decision<Agreement> suspend(Agreement now, String reason, Actor actor) {
    return stop(now, Actions.AGREEMENT_SUSPEND, reason, AgreementEvent.Suspended::new, actor);
  }

  /**
   * Lifts a suspension, but not that of one which was not ratified in time.
   *
   * @param today in the time zone of its office
   */
  public static Decision<Agreement> resume(
      Agreement now, String reason, LocalDate today, Actor actor) {
    Ratification due = now.parts().ratification();
    if (due != null && due.isOverdue(today) && now.status() == AgreementStatus.SUSPENDED) {
      return Decision.refuse(Refusal.policy(Reason.of("A-5", "ratification-missing", due.dueOn())));
    }
    return stop(now, Actions.AGREEMENT_RESUME, reason, AgreementEvent.Resumed::new, actor);
  }

  /** Stops it for good. */
  public static Decision<Agreement> terminate(Agreement now, String reason, Actor actor) {
    return stop(now, Actions.AGREEMENT_TERMINATE, reason, AgreementEvent.Terminated::new, actor);
  }

  /** Gives it up before it is signed. */
  public static Decision<Agreement> cancel(Agreement now, String reason, Actor actor) {
    return stop(now, Actions.AGREEMENT_CANCEL, reason, AgreementEvent.Cancelled::new, actor);
  }

  /** It is settled and finally reviewed. */
  public static Decision<Agreement> close(Agreement now, String reason, Actor actor) {
    Optional<Refusal> unsettled =
        now.refusal(Actions.AGREEMENT_CLOSE).or(() -> Settling.unsettled(now));
    return unsettled
        .<Decision<Agreement>>map(Decision::refuse)
        .orElseGet(
            () -> stop(now, Actions.AGREEMENT_CLOSE, reason, AgreementEvent.Closed::new, actor));
  }

  /** A signed agreement that is not on hold becomes what the calendar says. */
  static Agreement catchUp(
      Agreement signed,
      LocalDate today,
      List<RestsOn> restsOn,
      List<DomainEvent> events,
      Actor actor) {
    if (today.isBefore(signed.terms().startDate())
        || signed.refusal(Actions.AGREEMENT_ACTIVATE).isPresent()) {
      return signed;
    }
    AgreementStatus to = AgreementLife.TABLE.target(Actions.AGREEMENT_ACTIVATE);
    events.add(new AgreementEvent.Activated(signed.status(), to, restsOn));
    Agreement active =
        signed.moved(to, Actions.AGREEMENT_ACTIVATE, null, actor).activationRestsOn(restsOn);
    return today.isAfter(active.terms().endDate()) ? ended(active, events, actor) : active;
  }

  private static Agreement ended(Agreement now, List<DomainEvent> events, Actor actor) {
    AgreementStatus to = AgreementLife.TABLE.target(Actions.AGREEMENT_END);
    events.add(new AgreementEvent.Ended(now.status(), to));
    Agreement ended = now.moved(to, Actions.AGREEMENT_END, null, actor);
    return Settling.withParts(ended, ENDED, events, actor);
  }

  private static Decision<Agreement> stop(
      Agreement now, String action, String reason, Told told, Actor actor) {
    Optional<Refusal> impossible = now.refusal(action);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    AgreementStatus to = AgreementLife.TABLE.target(action);
    List<DomainEvent> events = new ArrayList<>();
    events.add(told.by(now.status(), to, reason));
    Agreement moved = now.moved(to, action, reason, actor);
    return Decision.accept(Settling.withParts(moved, reason, events, actor), events);
  }

  private static Optional<Refusal> notBefore(LocalDate day, LocalDate today) {
    return today.isBefore(day)
        ? Optional.of(Refusal.conflict(Reason.plain("date-not-come", day)))
        : Optional.empty();
  }
}
