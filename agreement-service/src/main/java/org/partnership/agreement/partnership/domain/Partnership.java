package org.partnership.agreement.partnership.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.calendar.Calendar;
import org.partnership.agreement.calendar.Reminder;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.agreement.search.SearchText;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * A partnership: the relationship itself, on its way through the partnering cycle.
 *
 * @param moves the log of moves, oldest first (C-1)
 * @param searchText its title as searches compare it
 * @param history who changed what, oldest first
 * @param calendar what has been reminded of, and when to look again (C-3)
 */
public record Partnership(
    Details details,
    CycleStep step,
    List<CycleMove> moves,
    String searchText,
    List<HistoryEntry> history,
    Calendar calendar) {

  public Partnership {
    moves = List.copyOf(moves);
    history = List.copyOf(history);
    calendar = Objects.requireNonNullElse(calendar, Calendar.NONE);
    calendar = calendar.dueOn(Sunset.next(details, step, calendar));
  }

  /** Starts one, at the first step. */
  public static Decision<Partnership> start(Details details, Actor actor) {
    Partnership started =
        new Partnership(
            details,
            CycleStep.SCOPING,
            List.of(),
            SearchText.of(details.title()),
            List.of(
                HistoryEntry.moved(
                    actor, Actions.PARTNERSHIP_CREATE, null, CycleStep.SCOPING, null)),
            Calendar.NONE);
    return Decision.accept(started, PartnershipEvent.created(started));
  }

  /**
   * Writes down something else about it.
   *
   * @param today in the time zone of its office
   * @param lastEvaluation when an evaluation of it was last closed (C-3)
   */
  public Decision<Partnership> edit(
      Details wanted, LocalDate today, @Nullable Instant lastEvaluation, Actor actor) {
    List<FieldChange> changes = details.changesTo(wanted);
    if (changes.isEmpty()) {
      return Decision.accept(this, List.of());
    }
    Optional<Refusal> unevaluated = Sunset.notRenewable(this, wanted, today, lastEvaluation);
    if (unevaluated.isPresent()) {
      return Decision.refuse(unevaluated.get());
    }
    Partnership edited =
        new Partnership(
            wanted,
            step,
            moves,
            SearchText.of(wanted.title()),
            HistoryEntry.append(
                history, HistoryEntry.edited(actor, Actions.PARTNERSHIP_EDIT, changes)),
            calendar);
    return Decision.accept(edited, PartnershipEvent.updated(edited, FieldChanges.names(changes)));
  }

  /**
   * Moves it to another step (C-1, C-2).
   *
   * @param reason needed for going back
   */
  public Decision<Partnership> move(
      CycleStep to, @Nullable String reason, CycleFacts facts, Actor actor) {
    Refusal impossible = impossible(to);
    if (impossible != null) {
      return Decision.refuse(impossible);
    }
    List<Reason> unmet = new ArrayList<>(CycleGates.unmet(this, to, facts));
    if (to.isBefore(step) && reason == null) {
      unmet.add(Reason.of("C-2", "reason-missing-for-going-back", step, to).at("/reason"));
    }
    if (!unmet.isEmpty()) {
      return Decision.refuse(Refusal.policy("gate-closed", unmet));
    }
    List<CycleMove> longer = new ArrayList<>(moves);
    longer.add(new CycleMove(step, to, actor.at(), actor.id(), reason));
    HistoryEntry entry = HistoryEntry.moved(actor, Actions.PARTNERSHIP_MOVE, step, to, reason);
    return Decision.accept(
        new Partnership(
            details, to, longer, searchText, HistoryEntry.append(history, entry), calendar),
        new PartnershipEvent.Moved(step, to, reason));
  }

  /** With reminders that are given now. */
  Partnership reminded(List<Reminder> now) {
    return new Partnership(details, step, moves, searchText, history, calendar.telling(now));
  }

  private @Nullable Refusal impossible(CycleStep to) {
    if (to == CycleStep.SCOPING) {
      return Refusal.conflict(Reason.of("C-1", "nothing-leads-to-scoping"));
    }
    return PartneringCycle.TABLE.refusal(PartneringCycle.entering(to), step).orElse(null);
  }

  /** When it last entered a step; null if it never did. */
  @Nullable Instant enteredLast(CycleStep entered) {
    Instant last = null;
    for (CycleMove move : moves) {
      last = move.to() == entered ? move.at() : last;
    }
    return last;
  }
}
