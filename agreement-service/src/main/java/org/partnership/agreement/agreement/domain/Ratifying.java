package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** an expedited agreement is ratified within 30 days of its signature, or is suspended. */
public final class Ratifying {

  private static final String LAPSED = "Not ratified within 30 days of its signature.";

  private Ratifying() {}

  /** Ratifies it. */
  public static Decision<Agreement> ratify(Agreement now, @Nullable String comment, Actor actor) {
    Ratification due = now.parts().ratification();
    Optional<Refusal> impossible =
        now.refusal(Actions.AGREEMENT_RATIFY)
            .or(() -> FourEyes.refusal(now, Actions.AGREEMENT_RATIFY, actor));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    if (due == null || !due.isPending()) {
      return Decision.refuse(Refusal.conflict(Reason.of("A-5", "nothing-to-ratify")));
    }
    Ratification done = new Ratification(due.dueOn(), actor.id(), actor.at(), comment);
    return Decision.accept(
        now.with(now.parts().withRatification(done))
            .noting(HistoryEntry.noted(actor, Actions.AGREEMENT_RATIFY, comment)),
        new AgreementEvent.Ratified(due.dueOn(), comment));
  }

  /** Suspends what has not been ratified in time; anything else stays as it is. */
  public static Decision<Agreement> lapse(Agreement now, LocalDate today, Actor actor) {
    Ratification due = now.parts().ratification();
    return due != null && due.isOverdue(today)
        ? Running.suspend(now, LAPSED, actor)
        : Decision.accept(now);
  }
}
