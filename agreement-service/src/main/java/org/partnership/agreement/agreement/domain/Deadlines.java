package org.partnership.agreement.agreement.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.calendar.Calendar;
import org.partnership.agreement.calendar.Subject;
import org.partnership.agreement.history.HistoryEntry;

/** When the calendar has to look at an agreement again. */
final class Deadlines {

  /** a draft that nobody touched for so long is reminded of. */
  static final Duration IDLE = Duration.ofDays(7);

  /** How many days before the last day for ratifying it is reminded of. */
  static final int RATIFICATION_DAYS = 7;

  /** What people do to a draft; that the platform holds or frees it does not wake it up. */
  private static final Set<String> TOUCHING =
      Set.of(Actions.AGREEMENT_DRAFT, Actions.AGREEMENT_EDIT, Actions.AGREEMENT_RETURN);

  private Deadlines() {}

  /** The next day, in the time zone of its office; null: none. */
  static @Nullable LocalDate next(
      AgreementStatus status, Terms terms, Parts parts, List<HistoryEntry> history) {
    Calendar calendar = parts.calendar();
    LocalDate end = terms.endDate();
    return switch (status) {
      case DRAFT -> Calendar.earliest(idleOn(calendar, history));
      case SIGNED ->
          Calendar.earliest(
              Optional.of(terms.startDate()), calendar.nextMilestone(end), ratification(parts));
      case ACTIVE ->
          Calendar.earliest(
              Optional.of(end.plusDays(1)),
              calendar.nextMilestone(end),
              ratification(parts),
              pending(parts).map(due -> due.dueOn().plusDays(1)));
      case SUSPENDED ->
          Calendar.earliest(
              Optional.of(end.plusDays(1)), calendar.nextMilestone(end), ratification(parts));
      case IN_REVIEW, APPROVED, ENDED, CLOSED, TERMINATED, CANCELLED -> null;
    };
  }

  /** Since when nobody has touched a draft. */
  static Optional<Instant> touchedLast(List<HistoryEntry> history) {
    return history.stream()
        .filter(entry -> TOUCHING.contains(entry.action()))
        .map(HistoryEntry::at)
        .reduce((earlier, later) -> later);
  }

  /** The ratification that is still to come. */
  static Optional<Ratification> pending(Parts parts) {
    return Optional.ofNullable(parts.ratification()).filter(Ratification::isPending);
  }

  private static Optional<LocalDate> ratification(Parts parts) {
    return pending(parts)
        .filter(r -> parts.calendar().last(Subject.RATIFICATION_DUE, r.dueOn()).isEmpty())
        .map(r -> r.dueOn().minusDays(RATIFICATION_DAYS));
  }

  private static Optional<LocalDate> idleOn(Calendar calendar, List<HistoryEntry> history) {
    return touchedLast(history)
        .filter(touched -> !isTold(calendar, touched))
        .map(touched -> day(touched.plus(IDLE)));
  }

  /** Whether somebody was reminded of a draft since it was touched. */
  static boolean isTold(Calendar calendar, Instant touched) {
    return calendar.last(Subject.DRAFT_IDLE).filter(r -> r.at().isAfter(touched)).isPresent();
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
