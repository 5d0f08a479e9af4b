package org.partnership.partner.partner.domain.screening;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;

/**
 * A resemblance that headquarters has to look at; lives inside the partner, has a version of its
 * own. The names may be of people: in no event.
 */
public record Hit(
    String id,
    Resemblance resemblance,
    HitStatus status,
    long version,
    Instant foundAt,
    Instant updatedAt,
    @Nullable String reason,
    @Nullable String decidedBy) {

  /** A fresh one. */
  public static Hit found(String id, Resemblance resemblance, By by) {
    return new Hit(id, resemblance, HitStatus.OPEN, 1, by.at(), by.at(), null, null);
  }

  /** Whether it is about this entry as it is: then what was decided about it stands. */
  public boolean isAbout(Resemblance other) {
    return resemblance.entry().equals(other.entry())
        && resemblance.entryHash().equals(other.entryHash());
  }

  /** Whether what it is about must stay known. */
  public boolean isOpenOrConfirmed() {
    return status == HitStatus.OPEN || status == HitStatus.CONFIRMED;
  }

  /** The same about nobody in particular: its entry stays decided on. */
  public Hit withoutNames() {
    return new Hit(
        id, resemblance.withoutNames(), status, version, foundAt, updatedAt, reason, decidedBy);
  }

  /** Headquarters decides. */
  public Decision<Hit> decide(HitDecision decision, String why, By by) {
    return move(
        decision == HitDecision.CONFIRMED ? HitLifeCycle.CONFIRM : HitLifeCycle.DISMISS, why, by);
  }

  /** Ends with the blocking that rested on it. */
  public Decision<Hit> lift(String why, By by) {
    return move(HitLifeCycle.LIFT, why, by);
  }

  private Decision<Hit> move(String action, String why, By by) {
    Optional<Refusal> wrongState = HitLifeCycle.TABLE.refusal(action, status);
    return wrongState.isPresent()
        ? Decision.refuse(wrongState.get())
        : Decision.accept(
            new Hit(
                id,
                resemblance,
                HitLifeCycle.TABLE.target(action),
                version + 1,
                foundAt,
                by.at(),
                why,
                by.id()));
  }
}
