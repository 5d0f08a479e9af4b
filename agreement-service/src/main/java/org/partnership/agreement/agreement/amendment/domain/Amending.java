package org.partnership.agreement.agreement.amendment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.NextVersion;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/** drafting amendments, changing them, giving them up. */
public final class Amending {

  private Amending() {}

  /**
   * Copies the version in force, to be changed.
   *
   * @param contentSha256 of the agreement as it is
   */
  public static Decision<Agreement> draft(
      Agreement now,
      String id,
      @Nullable String reason,
      Terms wanted,
      String contentSha256,
      Actor actor) {
    Optional<Refusal> impossible =
        AmendmentPolicy.notAmendable(now).or(() -> AmendmentPolicy.anotherOpen(now));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Amendment drafted =
        new Amendment(
            id,
            now.parts().amendments().size() + 1,
            1,
            AmendmentStatus.DRAFT,
            reason,
            contentSha256,
            now.terms(),
            wanted,
            NextVersion.reviewedAnew(actor.id()),
            List.of(),
            actor.at(),
            actor.at());
    return Decision.accept(
        Amendment.replaced(now, drafted)
            .noting(
                HistoryEntry.moved(
                    actor, Actions.AMENDMENT_DRAFT, null, AmendmentStatus.DRAFT, reason)),
        AmendmentEvent.Written.of(drafted, true));
  }

  /** Changes what it proposes. */
  public static Decision<Agreement> edit(
      Agreement now, Amendment before, @Nullable String reason, Terms wanted, Actor actor) {
    Optional<Refusal> impossible = AmendmentPolicy.impossible(now, before, Actions.AMENDMENT_EDIT);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Amendment edited = before.edited(reason, wanted, actor.at());
    if (wanted.equals(before.proposed()) && Objects.equals(reason, before.reason())) {
      return Decision.accept(now, List.of());
    }
    return Decision.accept(
        Amendment.replaced(now, edited)
            .noting(HistoryEntry.edited(actor, Actions.AMENDMENT_EDIT, edited.difference())),
        AmendmentEvent.Written.of(edited, false));
  }

  /** Gives it up. */
  public static Decision<Agreement> cancel(
      Agreement now, Amendment before, String reason, Actor actor) {
    Optional<Refusal> impossible =
        AmendmentPolicy.impossible(now, before, Actions.AMENDMENT_CANCEL);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    List<DomainEvent> events = new ArrayList<>();
    return Decision.accept(cancelled(now, before, reason, events, actor), events);
  }

  /** What is still open falls with its agreement. */
  public static Agreement cancelOpen(
      Agreement now, String reason, List<DomainEvent> events, Actor actor) {
    return Amendment.openOf(now)
        .map(open -> cancelled(now, open, reason, events, actor))
        .orElse(now);
  }

  private static Agreement cancelled(
      Agreement now, Amendment before, String reason, List<DomainEvent> events, Actor actor) {
    AmendmentStatus to = AmendmentLife.TABLE.target(Actions.AMENDMENT_CANCEL);
    events.add(
        new AmendmentEvent.Cancelled(before.id(), before.number(), before.status(), to, reason));
    return Amendment.replaced(
            now, before.moved(to, before.review(), before.signatures(), actor.at()))
        .noting(HistoryEntry.moved(actor, Actions.AMENDMENT_CANCEL, before.status(), to, reason));
  }
}
