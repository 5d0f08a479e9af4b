package org.partnership.partner.partner.domain;

/** Where a partner stands. Never set, always the outcome of a decision. */
public enum PartnerStatus {
  PROSPECT,
  UNDER_ASSESSMENT,
  ELIGIBLE,
  DECLINED,
  EXPIRED,
  SUSPENDED,
  BLOCKED,
  ARCHIVED
}
