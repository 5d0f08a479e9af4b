package org.partnership.agreement.agreement.domain;

/** How a party signed. */
public enum SignatureMethod {
  /** By the party's own person, here. */
  SCREEN,
  /** On paper; its scan counts once a second person has confirmed it. */
  PAPER
}
