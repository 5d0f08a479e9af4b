package org.partnership.agreement.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar has told of a thing, and when it has to look at it again. It is kept in the
 * thing, so that a reminder and the knowledge of it are one write: it is given exactly once,
 * whatever instance gives it and whenever.
 *
 * @param due the next day on which something is to be done about it; null: never
 * @param told the last reminder about each subject
 * @param toldAt when the last of them was given
 */
public record Calendar(@Nullable LocalDate due, List<Reminder> told, @Nullable Instant toldAt) {

  /** Nothing told, nothing to do. */
  public static final Calendar NONE = new Calendar(null, List.of(), null);

  public Calendar {
    told = List.copyOf(Objects.requireNonNullElse(told, List.of()));
  }

  /** The last reminder about something. */
  public Optional<Reminder> last(Subject about) {
    return told.stream().filter(r -> r.about() == about).findFirst();
  }

  /** The last reminder about something on that very day: another day is another matter. */
  public Optional<Reminder> last(Subject about, LocalDate day) {
    return last(about).filter(r -> r.day().equals(day));
  }

  /** What was told when something was told last. */
  public Stream<Reminder> newest() {
    return told.stream().filter(r -> r.at().equals(toldAt));
  }

  /** The milestone of an end date that has been reached and not been told. */
  public Optional<Integer> untold(LocalDate end, LocalDate today) {
    Optional<Integer> before = last(Subject.END_NEAR, end).map(Reminder::daysLeft);
    return Milestones.reached(end, today)
        .filter(reached -> before.isEmpty() || reached < before.get());
  }

  /** The day on which the next milestone of an end date is to be told. */
  public Optional<LocalDate> nextMilestone(LocalDate end) {
    return Milestones.next(end, last(Subject.END_NEAR, end).map(Reminder::daysLeft));
  }

  /** With another day to look again. */
  public Calendar dueOn(@Nullable LocalDate day) {
    return new Calendar(day, told, toldAt);
  }

  /** With reminders that are given now. */
  public Calendar telling(List<Reminder> now) {
    if (now.isEmpty()) {
      return this;
    }
    List<Reminder> all = new ArrayList<>(now);
    told.stream()
        .filter(before -> now.stream().noneMatch(r -> r.about() == before.about()))
        .forEach(all::add);
    return new Calendar(due, all, now.get(now.size() - 1).at());
  }

  /** The first of some days, if there is any. */
  @SafeVarargs
  public static @Nullable LocalDate earliest(Optional<LocalDate>... days) {
    return Stream.of(days).flatMap(Optional::stream).min(LocalDate::compareTo).orElse(null);
  }
}
