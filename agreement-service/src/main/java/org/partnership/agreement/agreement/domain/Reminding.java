package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnership.agreement.calendar.Calendar;
import org.partnership.agreement.calendar.Reminder;
import org.partnership.agreement.calendar.Subject;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.event.DomainEvent;

/** what people are reminded of, each once. */
final class Reminding {

  private Reminding() {}

  /** Gives the reminders whose time has come. */
  static Agreement remind(
      Agreement now, LocalDate today, List<? super DomainEvent> events, Actor actor) {
    List<Reminder> fresh = new ArrayList<>();
    Stream.of(idle(now, actor), ending(now, today, actor), ratifying(now, today, actor))
        .flatMap(Optional::stream)
        .forEach(fresh::add);
    if (fresh.isEmpty()) {
      return now;
    }
    fresh.forEach(r -> events.add(AgreementEvent.Reminded.of(r)));
    return now.with(now.parts().withCalendar(now.parts().calendar().telling(fresh)));
  }

  private static Optional<Reminder> idle(Agreement now, Actor actor) {
    if (now.status() != AgreementStatus.DRAFT) {
      return Optional.empty();
    }
    Calendar calendar = now.parts().calendar();
    return Deadlines.touchedLast(now.history())
        .filter(touched -> !actor.at().isBefore(touched.plus(Deadlines.IDLE)))
        .filter(touched -> !Deadlines.isTold(calendar, touched))
        .map(touched -> new Reminder(Subject.DRAFT_IDLE, Deadlines.day(touched), null, actor.at()));
  }

  private static Optional<Reminder> ending(Agreement now, LocalDate today, Actor actor) {
    return switch (now.status()) {
      case SIGNED, ACTIVE, SUSPENDED ->
          now.parts()
              .calendar()
              .untold(now.terms().endDate(), today)
              .map(days -> new Reminder(Subject.END_NEAR, now.terms().endDate(), days, actor.at()));
      case DRAFT, IN_REVIEW, APPROVED, ENDED, CLOSED, TERMINATED, CANCELLED -> Optional.empty();
    };
  }

  private static Optional<Reminder> ratifying(Agreement now, LocalDate today, Actor actor) {
    return switch (now.status()) {
      case SIGNED, ACTIVE, SUSPENDED ->
          Deadlines.pending(now.parts())
              .map(Ratification::dueOn)
              .filter(due -> !today.isBefore(due.minusDays(Deadlines.RATIFICATION_DAYS)))
              .filter(due -> now.parts().calendar().last(Subject.RATIFICATION_DUE, due).isEmpty())
              .map(due -> new Reminder(Subject.RATIFICATION_DUE, due, null, actor.at()));
      case DRAFT, IN_REVIEW, APPROVED, ENDED, CLOSED, TERMINATED, CANCELLED -> Optional.empty();
    };
  }
}
