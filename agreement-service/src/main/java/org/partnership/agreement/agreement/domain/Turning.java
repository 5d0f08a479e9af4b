package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;

/**
 * What a new day brings an agreement, all of it in one change: the start date makes a signed one
 * active, the day after the end date a running one ended; an expedited one that was not
 * ratified in time is suspended; reminders are given. Where nothing is due nothing
 * changes, so that it may be asked again at any time, and by anyone.
 */
public final class Turning {

  private Turning() {}

  /**
   * Turns the page.
   *
   * @param asked asks P-7 now; asked only for what is to become active
   * @param today in the time zone of its office
   */
  public static Decision<Agreement> turn(
      Agreement now, Supplier<Clearance> asked, LocalDate today, Actor actor) {
    return switch (moved(now, asked, today, actor)) {
      case Decision.Accepted<Agreement> moved -> reminded(moved, today, actor);
      case Decision.Refused<Agreement> waits -> {
        // What cannot become active today is still reminded of.
        List<DomainEvent> events = new ArrayList<>();
        Agreement reminded = Reminding.remind(now, today, events, actor);
        yield events.isEmpty() ? waits : Decision.accept(reminded, events);
      }
    };
  }

  private static Decision<Agreement> moved(
      Agreement now, Supplier<Clearance> asked, LocalDate today, Actor actor) {
    return switch (now.status()) {
      case SIGNED ->
          now.holds().onHold() || today.isBefore(now.terms().startDate())
              ? Decision.accept(now)
              : lapsed(Running.activate(now, asked, today, actor), today, actor);
      case ACTIVE ->
          isOver(now, today) ? Running.end(now, today, actor) : Ratifying.lapse(now, today, actor);
      case SUSPENDED -> isOver(now, today) ? Running.end(now, today, actor) : Decision.accept(now);
      case DRAFT, IN_REVIEW, APPROVED, ENDED, CLOSED, TERMINATED, CANCELLED -> Decision.accept(now);
    };
  }

  private static boolean isOver(Agreement now, LocalDate today) {
    return today.isAfter(now.terms().endDate());
  }

  /** One that begins too late to be ratified in time is not active for a moment. */
  private static Decision<Agreement> lapsed(
      Decision<Agreement> activated, LocalDate today, Actor actor) {
    return switch (activated) {
      case Decision.Accepted<Agreement> active ->
          active.state().status() == AgreementStatus.ACTIVE
              ? after(active, Ratifying.lapse(active.state(), today, actor))
              : active;
      case Decision.Refused<Agreement> refused -> refused;
    };
  }

  private static Decision<Agreement> after(
      Decision.Accepted<Agreement> first, Decision<Agreement> second) {
    return switch (second) {
      case Decision.Accepted<Agreement> then -> {
        List<DomainEvent> events = new ArrayList<>(first.events());
        events.addAll(then.events());
        yield Decision.accept(then.state(), events);
      }
      case Decision.Refused<Agreement> refused -> refused;
    };
  }

  private static Decision<Agreement> reminded(
      Decision.Accepted<Agreement> moved, LocalDate today, Actor actor) {
    List<DomainEvent> events = new ArrayList<>(moved.events());
    return Decision.accept(Reminding.remind(moved.state(), today, events, actor), events);
  }
}
