package org.partnership.partner.call.domain;

/** Where a call stands. */
public enum CallStatus {
  DRAFT,
  PUBLISHED,
  SELECTED,
  CANCELLED
}
