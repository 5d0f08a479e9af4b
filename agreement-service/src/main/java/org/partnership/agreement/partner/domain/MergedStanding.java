package org.partnership.agreement.partner.domain;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A-10, P-2: the standing that reaches a party to an agreement. Of a partner that was merged it is
 * the survivor's, as soon as that has taken over its holds; until then its own holds stay, so that
 * nothing comes free between the two events of a merge.
 */
public final class MergedStanding {

  /** Longer chains of merges do not occur; a circle would be a fault of the register. */
  private static final int MERGES_MAX = 20;

  private MergedStanding() {}

  /**
   * The standing that agreements of a party must follow.
   *
   * @param readings what is known of a partner
   * @return null while there was never a change of it
   */
  public static @Nullable StandingMark of(
      String party, Function<String, Optional<PartnerReading>> readings) {
    return of(party, readings, 0);
  }

  private static @Nullable StandingMark of(
      String party, Function<String, Optional<PartnerReading>> readings, int merges) {
    PartnerReading reading = readings.apply(party).orElse(null);
    if (reading == null) {
      return null;
    }
    StandingMark own = reading.standing();
    Merge merge = reading.merge();
    if (own == null || merge == null || merges == MERGES_MAX) {
      return own;
    }
    StandingMark survivors = of(merge.survivorId(), readings, merges + 1);
    boolean takenOver =
        readings
            .apply(merge.survivorId())
            .filter(survivor -> survivor.absorbed().contains(merge.mergeId()))
            .isPresent();
    return survivors == null || (own.cause() != null && !takenOver)
        ? own
        : survivors.reaching(own, merge.survivorId());
  }
}
