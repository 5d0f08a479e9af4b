package org.partnership.partner.partner.domain.family;

import java.time.Duration;
import java.time.Instant;

/**
 * A change of a family that is about to be written.
 *
 * @param partnerId onto which partner it is to be written
 * @param version of that partner on which alone it can be written; 0: it is to be registered
 * @param at when it was announced
 */
public record Step(Kind kind, String partnerId, long version, Instant at) {

  private static final Duration ON_ITS_WAY = Duration.ofSeconds(60);

  /** What is about to happen. */
  public enum Kind {
    /** The partner becomes a chapter of this headquarters. */
    JOINING,
    /** The headquarters is to be one no longer. */
    LEAVING
  }

  /** Whether it has waited for longer than any request lives. */
  public boolean isAbandoned(Instant now) {
    return now.isAfter(at.plus(ON_ITS_WAY));
  }
}
