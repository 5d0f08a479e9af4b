package org.partnership.agreement.calendar;

/** What a reminder is about (A-11, C-3). */
public enum Subject {
  /** The end date comes near. */
  END_NEAR,
  /** Nobody has touched a draft for a week. */
  DRAFT_IDLE,
  /** An expedited agreement has still to be ratified. */
  RATIFICATION_DUE,
  /** A partnership is past its end date and neither renewed nor ended. */
  SUNSET_PASSED
}
