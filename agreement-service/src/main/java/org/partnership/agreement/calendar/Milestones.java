package org.partnership.agreement.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A-11, C-3: an end date is announced 90, 60, 30 and 15 days before. */
public final class Milestones {

  /** Farthest first. */
  public static final List<Integer> DAYS = List.of(90, 60, 30, 15);

  private Milestones() {}

  /** The nearest milestone that has been reached: after downtime one is told, not all missed. */
  public static Optional<Integer> reached(LocalDate end, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, end);
    return left < 0
        ? Optional.empty()
        : DAYS.stream().filter(days -> left <= days).reduce((far, near) -> near);
  }

  /**
   * The day on which the next milestone is reached.
   *
   * @param told milestones from here on are over; empty: none was told
   */
  public static Optional<LocalDate> next(LocalDate end, Optional<Integer> told) {
    return DAYS.stream()
        .filter(days -> told.isEmpty() || days < told.get())
        .findFirst()
        .map(end::minusDays);
  }
}
