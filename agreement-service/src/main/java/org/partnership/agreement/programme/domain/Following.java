package org.partnership.agreement.programme.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;

/**
 * a document follows its agreement and the calendar, by its own table. What it does depends
 * on what both are now, so following twice, or late, does no harm.
 */
public final class Following {

  private Following() {}

  /** Brings it to where it should be. */
  public static Decision<ProgrammeDocument> follow(
      ProgrammeDocument now, Agreement agreement, LocalDate today, Actor actor) {
    List<DomainEvent> events = new ArrayList<>();
    ProgrammeDocument following = now;
    Optional<String> next = next(following, agreement, today);
    while (next.isPresent()) {
      following =
          Stopping.moved(
              following,
              next.get(),
              "Agreement " + agreement.number() + ": " + agreement.status(),
              true,
              events,
              actor);
      next = next(following, agreement, today);
    }
    return Decision.accept(following, events);
  }

  /** Whether there is anything to follow. */
  public static boolean isDue(ProgrammeDocument now, Agreement agreement, LocalDate today) {
    return next(now, agreement, today).isPresent();
  }

  private static Optional<String> next(
      ProgrammeDocument now, Agreement agreement, LocalDate today) {
    return Optional.ofNullable(
        switch (agreement.status()) {
          case DRAFT, IN_REVIEW, APPROVED, SIGNED -> null;
          case ACTIVE -> whileItRuns(now, agreement, today);
          case SUSPENDED -> whileSuspended(now, today);
          case ENDED -> whenOver(now, Actions.PROGRAMME_CANCEL, Actions.PROGRAMME_END, null);
          case CLOSED ->
              whenOver(
                  now, Actions.PROGRAMME_CANCEL, Actions.PROGRAMME_END, Actions.PROGRAMME_CLOSE);
          case TERMINATED ->
              whenOver(now, Actions.PROGRAMME_TERMINATE, Actions.PROGRAMME_TERMINATE, null);
          case CANCELLED ->
              whenOver(now, Actions.PROGRAMME_CANCEL, Actions.PROGRAMME_TERMINATE, null);
        });
  }

  private static @Nullable String whileItRuns(
      ProgrammeDocument now, Agreement agreement, LocalDate today) {
    return switch (now.status()) {
      case APPROVED ->
          today.isBefore(now.content().startDate()) || agreement.holds().onHold()
              ? null
              : Actions.PROGRAMME_ACTIVATE;
      case ACTIVE -> isOver(now, today) ? Actions.PROGRAMME_END : null;
      case SUSPENDED -> {
        if (isOver(now, today)) {
          yield Actions.PROGRAMME_END;
        }
        yield now.suspendedWithAgreement() && !agreement.holds().onHold()
            ? Actions.PROGRAMME_RESUME
            : null;
      }
      case DRAFT, SUBMITTED, ENDED, CLOSED, TERMINATED, CANCELLED -> null;
    };
  }

  private static @Nullable String whileSuspended(ProgrammeDocument now, LocalDate today) {
    return switch (now.status()) {
      case ACTIVE -> Actions.PROGRAMME_SUSPEND;
      case SUSPENDED -> isOver(now, today) ? Actions.PROGRAMME_END : null;
      case DRAFT, SUBMITTED, APPROVED, ENDED, CLOSED, TERMINATED, CANCELLED -> null;
    };
  }

  private static @Nullable String whenOver(
      ProgrammeDocument now, String approved, String running, @Nullable String ended) {
    return switch (now.status()) {
      case DRAFT, SUBMITTED -> Actions.PROGRAMME_CANCEL;
      case APPROVED -> approved;
      case ACTIVE, SUSPENDED -> running;
      case ENDED -> ended;
      case CLOSED, TERMINATED, CANCELLED -> null;
    };
  }

  private static boolean isOver(ProgrammeDocument now, LocalDate today) {
    return today.isAfter(now.content().endDate());
  }
}
