package org.partnership.agreement.agreement.review.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** members declare conflicts and vote, the secretary takes the minutes. */
public final class Deliberating {

  private Deliberating() {}

  /** The hearing that is on: of an agreement, or of its amendment of this id. */
  public static Optional<Hearing> of(Agreement now, @Nullable String amendmentId) {
    return amendmentId == null
        ? now.review().hearing()
        : Amendment.of(now, amendmentId).flatMap(a -> a.review().hearing());
  }

  /** A member declares a conflict of interest. */
  public static Decision<Agreement> declare(
      Agreement now, @Nullable String amendmentId, String reason, Actor actor) {
    return taken(
        now,
        amendmentId,
        Actions.REVIEW_DECLARE,
        h -> h.declared(reason, actor),
        h ->
            new HearingEvent.ConflictDeclared(
                amendmentId, h.bench().members().size() - h.conflicts().size()),
        actor);
  }

  /** A member votes, or votes anew. */
  public static Decision<Agreement> vote(
      Agreement now,
      @Nullable String amendmentId,
      Choice choice,
      @Nullable String comment,
      Actor actor) {
    return taken(
        now,
        amendmentId,
        Actions.REVIEW_VOTE,
        h -> h.voted(choice, comment, actor),
        h -> new HearingEvent.Voted(amendmentId, h.votes().size(), h.bench().quorum()),
        actor);
  }

  /** The secretary takes the minutes; the votes say whether it is recommended. */
  public static Decision<Agreement> minute(
      Agreement now,
      @Nullable String amendmentId,
      String summary,
      List<String> conditions,
      @Nullable String dissent,
      Actor actor) {
    return taken(
        now,
        amendmentId,
        Actions.REVIEW_MINUTE,
        h -> h.minuted(summary, conditions, dissent, actor),
        h -> HearingEvent.Minuted.of(amendmentId, Objects.requireNonNull(h.minutes())),
        actor);
  }

  private static Decision<Agreement> taken(
      Agreement now,
      @Nullable String amendmentId,
      String action,
      UnaryOperator<Hearing> change,
      java.util.function.Function<Hearing, HearingEvent> told,
      Actor actor) {
    Optional<Hearing> on = of(now, amendmentId);
    Optional<Refusal> impossible =
        on.<Optional<Refusal>>map(h -> h.refusal(action, actor.id())).orElseGet(() -> nothing());
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Hearing after = change.apply(on.orElseThrow());
    Agreement changed =
        amendmentId == null
            ? now.heard(after)
            : Amendment.of(now, amendmentId).orElseThrow().heard(now, after, actor.at());
    return Decision.accept(
        changed.noting(HistoryEntry.noted(actor, action, null)), told.apply(after));
  }

  private static Optional<Refusal> nothing() {
    return Optional.of(Refusal.conflict(Reason.of("A-4", "nothing-to-hear")));
  }
}
