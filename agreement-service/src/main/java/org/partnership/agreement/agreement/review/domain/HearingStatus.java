package org.partnership.agreement.agreement.review.domain;

/** Where a committee's hearing is. */
public enum HearingStatus {
  OPEN,
  MINUTED,
  /** What was heard was sent back or given up. */
  WITHDRAWN
}
