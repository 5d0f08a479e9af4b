package org.partnership.agreement.partnership.domain;

/** What becomes of a partnership at the end of the cycle. */
public enum Outcome {
  CONTINUE,
  HAND_OVER,
  EXPAND,
  END
}
