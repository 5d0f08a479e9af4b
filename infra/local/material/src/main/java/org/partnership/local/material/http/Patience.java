package org.partnership.local.material.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for services to learn from one another. Each looks at the others through events, so what
 * one has just accepted another may not know for a moment: a step is tried again until it is
 * granted or nothing has moved for as long as the patience lasts.
 */
public final class Patience {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Clock clock;
  private final Duration limit;

  /**
   * @param limit how long nothing may move
   */
  public Patience(Clock clock, Duration limit) {
    this.clock = clock;
    this.limit = limit;
  }

  /** What trying a step came to. */
  public enum Progress {
    /** Everything is as it should be. */
    DONE,
    /** One step nearer. */
    MOVED,
    /** Not there, and nothing to do but wait. */
    WAITING
  }

  /**
   * What an act came to. One that had been granted in an earlier run, while the thing is again
   * where it was before, has been taken back by somebody since: that is left alone.
   *
   * @param moved whether the thing is elsewhere now; looked at only after a replayed answer
   */
  public static Progress after(Answer act, BooleanSupplier moved) {
    return act.replayed() && !moved.getAsBoolean() ? Progress.DONE : Progress.MOVED;
  }

  /** One step of something that settles after several. */
  @FunctionalInterface
  public interface Step {
    Progress take();
  }

  /**
   * Takes steps until all is done.
   *
   * @param what says in a failure what did not settle
   * @throws RefusedException the last refusal, when it did not change in time
   * @throws UnsettledException when nothing was refused, yet it did not come about in time
   */
  public void settle(String what, Step step) {
    Instant until = clock.instant().plus(limit);
    Duration pause = FIRST_PAUSE;
    @Nullable RefusedException refused = null;
    while (true) {
      try {
        Progress progress = step.take();
        if (progress == Progress.DONE) {
          return;
        }
        refused = null;
        if (progress == Progress.MOVED) {
          until = clock.instant().plus(limit);
          pause = FIRST_PAUSE;
          continue;
        }
      } catch (RefusedException e) {
        if (!e.mayChange()) {
          throw e;
        }
        refused = e;
      }
      if (clock.instant().isAfter(until)) {
        throw refused != null ? refused : new UnsettledException(what, limit);
      }
      Wire.pause(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }
}
