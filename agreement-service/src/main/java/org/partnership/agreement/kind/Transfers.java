package org.partnership.agreement.kind;

/** What an agreement of a kind lets change hands. */
public enum Transfers {
  /** Nothing: no amount may be stated. */
  NONE,
  /** From the office to the partners. */
  OUTGOING,
  /** From the partners to the office. */
  INCOMING,
  /** Incoming, or an investment of the office. */
  INCOMING_OR_INVESTMENT,
  /** Goods, services and people, not money. */
  IN_KIND;

  /** Whether money goes from the office to the partners, so that it can be disbursed. */
  public boolean pays() {
    return this == OUTGOING || this == INCOMING_OR_INVESTMENT;
  }

  /** Whether anything changes hands, so that A-1 is satisfied by an agreement of such a kind. */
  public boolean any() {
    return this != NONE;
  }
}
