package org.partnership.agreement.partnership.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.calendar.Calendar;
import org.partnership.agreement.calendar.Milestones;
import org.partnership.agreement.calendar.Reminder;
import org.partnership.agreement.calendar.Subject;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * C-3: an end date is announced; past it a partnership is to be evaluated and either renewed, by a
 * later end date, or ended, by its decision at the last step of the cycle.
 */
public final class Sunset {

  private Sunset() {}

  /** Whether its end date is over and it was neither renewed nor ended. */
  public static boolean isPast(Partnership partnership, LocalDate today) {
    LocalDate end = partnership.details().endDate();
    return end != null
        && !hasEnded(partnership.details(), partnership.step())
        && today.isAfter(end);
  }

  static boolean hasEnded(Details details, CycleStep step) {
    EndDecision decision = details.decision();
    return step == CycleStep.SUSTAINING_OR_TERMINATING
        && decision != null
        && (decision.outcome() == Outcome.END || decision.outcome() == Outcome.HAND_OVER);
  }

  /** Whether it has been evaluated for its renewal: since the end was first announced. */
  public static boolean isEvaluated(Partnership partnership, @Nullable Instant lastEvaluation) {
    LocalDate end = partnership.details().endDate();
    return end != null
        && lastEvaluation != null
        && !lastEvaluation.isBefore(
            end.minusDays(Milestones.DAYS.get(0)).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /**
   * Why its end date cannot be moved, if so: what has been implemented is evaluated before it is
   * renewed.
   */
  static Optional<Refusal> notRenewable(
      Partnership now, Details wanted, LocalDate today, @Nullable Instant lastEvaluation) {
    LocalDate end = now.details().endDate();
    boolean begun = now.enteredLast(CycleStep.IMPLEMENTING) != null;
    if (end == null || end.equals(wanted.endDate()) || !begun || !isPast(now, today)) {
      return Optional.empty();
    }
    return isEvaluated(now, lastEvaluation)
        ? Optional.empty()
        : Optional.of(Refusal.policy(Reason.of("C-3", "sunset-not-evaluated", end).at("/endDate")));
  }

  /** When the calendar has to look at it again; null: never. */
  static @Nullable LocalDate next(Details details, CycleStep step, Calendar calendar) {
    LocalDate end = details.endDate();
    if (end == null
        || hasEnded(details, step)
        || calendar.last(Subject.SUNSET_PASSED, end).isPresent()) {
      return null;
    }
    return Calendar.earliest(calendar.nextMilestone(end), Optional.of(end.plusDays(1)));
  }

  /** Gives the reminders whose time has come; where it has not, nothing changes. */
  public static Decision<Partnership> turn(Partnership now, LocalDate today, Actor actor) {
    LocalDate end = now.details().endDate();
    if (end == null || hasEnded(now.details(), now.step())) {
      return Decision.accept(now, List.of());
    }
    List<Reminder> fresh = new ArrayList<>();
    if (today.isAfter(end)) {
      if (now.calendar().last(Subject.SUNSET_PASSED, end).isEmpty()) {
        fresh.add(new Reminder(Subject.SUNSET_PASSED, end, null, actor.at()));
      }
    } else {
      now.calendar()
          .untold(end, today)
          .ifPresent(days -> fresh.add(new Reminder(Subject.END_NEAR, end, days, actor.at())));
    }
    List<DomainEvent> events = new ArrayList<>();
    fresh.forEach(r -> events.add(new PartnershipEvent.Reminded(r.about(), r.day(), r.daysLeft())));
    return Decision.accept(now.reminded(fresh), events);
  }
}
