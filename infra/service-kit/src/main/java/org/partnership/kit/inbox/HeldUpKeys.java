package org.partnership.kit.inbox;

import java.time.Duration;
import org.partnership.kit.inbox.DeadLetters.HeldUp;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frees keys that nothing holds up any longer: whoever repaired a dead letter may have died, or
 * lost the store, before what was parked behind it was applied, and nothing else would come back to
 * it until the next event of the key.
 */
public final class HeldUpKeys implements PeriodicWork {

  private static final Logger log = LoggerFactory.getLogger(HeldUpKeys.class);
  private static final Duration PERIOD = Duration.ofMinutes(15);
  private static final int AT_ONCE = 1000;

  private final DeadLetters letters;
  private final EventConsumers consumers;

  public HeldUpKeys(DeadLetters letters, EventConsumers consumers) {
    this.letters = letters;
    this.consumers = consumers;
  }

  @Override
  public String name() {
    return "held-up-keys";
  }

  @Override
  public Duration period() {
    return PERIOD;
  }

  @Override
  public void run() {
    for (HeldUp held : letters.heldUp(AT_ONCE)) {
      if (consumers.reads(held.topic())) {
        try {
          consumers.inbox(held.topic()).drainIfPossible(held.key());
        } catch (OvertakenException e) {
          log.info("{} of {} is being freed by another", held.key(), held.topic());
        }
      }
    }
  }
}
