package org.partnership.agreement.partnership.domain;

/** What a side brings. */
public enum ContributionKind {
  CASH,
  SUPPLIES,
  STAFF_TIME,
  EXPERTISE,
  DATA,
  NETWORKS;

  /** Whether funds or other resources change hands, so that A-1 wants a signed agreement first. */
  public boolean isTransferred() {
    return this == CASH || this == SUPPLIES;
  }
}
