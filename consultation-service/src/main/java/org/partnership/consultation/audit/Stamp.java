package org.partnership.consultation.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.partnership.kit.command.Act;

/**
 * Who did it and when.
 *
 * @param at to the millisecond, as the store keeps it
 */
public record Stamp(Actor actor, Instant at) {

  public Stamp {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  public static Stamp of(Act act) {
    return new Stamp(Actor.of(act.caller()), act.now());
  }
}
