package org.partnership.partner.partner.domain.flag;

/** Where a flag stands. */
public enum FlagStatus {
  OPEN,
  ESCALATED,
  RED,
  CLOSED;

  /** Whether new commitments wait because of it. */
  public boolean holds() {
    return this == ESCALATED || this == RED;
  }
}
