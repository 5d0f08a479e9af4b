package org.partnership.kit.relay;

import java.time.Clock;
import java.time.Duration;
import org.partnership.kit.lifecycle.PeriodicWork;

/**
 * The net below the sweep: an instance may die between a write that came long after its mark went
 * stale, or that the store did after everybody had looked, and the publishing of its events. No
 * mark tells of those; here they are found by their age.
 */
public final class OverlookedOutboxes implements PeriodicWork {

  private static final Duration PERIOD = Duration.ofMinutes(15);
  private static final Duration TOO_LONG = Duration.ofMinutes(1);

  private final OutboxSweep sweep;
  private final Clock clock;

  public OverlookedOutboxes(OutboxSweep sweep, Clock clock) {
    this.sweep = sweep;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "overlooked-outboxes";
  }

  @Override
  public Duration period() {
    return PERIOD;
  }

  @Override
  public void run() {
    sweep.recoverOlderThan(clock.instant().minus(TOO_LONG));
  }
}
