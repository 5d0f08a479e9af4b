package org.partnership.agreement.partnership.domain;

/** Forms of partnership. */
public enum Form {
  FORMAL,
  COLLABORATIVE,
  STANDBY,
  TWINNING,
  POOLED_FUND
}
