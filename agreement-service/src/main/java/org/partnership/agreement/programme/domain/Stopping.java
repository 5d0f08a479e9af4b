package org.partnership.agreement.programme.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/** Suspends, resumes, terminates, cancels and closes a document, by itself. */
public final class Stopping {

  private Stopping() {}

  /**
   * Takes one of the stops.
   *
   * @param action its name in the table
   */
  public static Decision<ProgrammeDocument> stop(
      ProgrammeDocument now, String action, Agreement agreement, String reason, Actor actor) {
    Optional<Refusal> impossible = Guards.refusal(now, action, agreement);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    List<DomainEvent> events = new ArrayList<>();
    ProgrammeDocument stopped = moved(now, action, reason, false, events, actor);
    return Decision.accept(stopped, events);
  }

  /** It moves; an open revision falls with a document that is over. */
  static ProgrammeDocument moved(
      ProgrammeDocument now,
      String action,
      String reason,
      boolean withAgreement,
      List<DomainEvent> events,
      Actor actor) {
    ProgrammeStatus from = now.status();
    ProgrammeStatus to = ProgrammeLife.TABLE.target(action);
    ProgrammeDocument moved =
        now.at(to, withAgreement && to == ProgrammeStatus.SUSPENDED)
            .noting(HistoryEntry.moved(actor, action, from, to, reason));
    events.add(told(now.agreementId(), action, from, to, reason, withAgreement));
    return switch (to) {
      case ENDED, CLOSED, TERMINATED, CANCELLED ->
          Revising.cancelOpen(moved, reason, events, actor);
      case DRAFT, SUBMITTED, APPROVED, ACTIVE, SUSPENDED -> moved;
    };
  }

  private static ProgrammeEvent told(
      String agreementId,
      String action,
      ProgrammeStatus from,
      ProgrammeStatus to,
      String reason,
      boolean with) {
    return switch (action) {
      case Actions.PROGRAMME_ACTIVATE -> new ProgrammeEvent.Activated(agreementId, from, to);
      case Actions.PROGRAMME_END -> new ProgrammeEvent.Ended(agreementId, from, to);
      case Actions.PROGRAMME_SUSPEND ->
          new ProgrammeEvent.Suspended(agreementId, from, to, reason, with);
      case Actions.PROGRAMME_RESUME ->
          new ProgrammeEvent.Resumed(agreementId, from, to, reason, with);
      case Actions.PROGRAMME_TERMINATE ->
          new ProgrammeEvent.Terminated(agreementId, from, to, reason, with);
      case Actions.PROGRAMME_CANCEL ->
          new ProgrammeEvent.Cancelled(agreementId, from, to, reason, with);
      case Actions.PROGRAMME_CLOSE ->
          new ProgrammeEvent.Closed(agreementId, from, to, reason, with);
      default -> throw new IllegalArgumentException(action + " is no stop");
    };
  }
}
