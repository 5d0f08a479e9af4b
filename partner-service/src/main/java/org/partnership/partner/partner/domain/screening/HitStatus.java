package org.partnership.partner.partner.domain.screening;

/** Where a hit stands. */
public enum HitStatus {
  OPEN,
  CONFIRMED,
  DISMISSED,
  /** Was confirmed; the blocking that rested on it is lifted. */
  LIFTED
}
