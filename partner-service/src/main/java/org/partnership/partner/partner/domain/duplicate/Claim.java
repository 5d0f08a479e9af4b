package org.partnership.partner.partner.domain.duplicate;

import java.time.Duration;
import java.time.Instant;

/**
 * A merge has laid hands on a partner: no other may until it is done. Lapses by itself, so that a
 * merge that died on the way stands in nobody's way.
 */
public record Claim(String mergeId, Instant at) {

  private static final Duration HOLDS = Duration.ofSeconds(60);

  /** Whether it keeps another merge out. */
  public boolean bars(String otherMergeId, Instant now) {
    return !mergeId.equals(otherMergeId) && now.isBefore(at.plus(HOLDS));
  }
}
