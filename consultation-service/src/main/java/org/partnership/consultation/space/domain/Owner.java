package org.partnership.consultation.space.domain;

/**
 * Who answers for a commitment.
 *
 * @param code code of the office, or id of the partner
 */
public record Owner(Kind kind, String code) {

  /** What sort of owner. */
  public enum Kind {
    OFFICE,
    PARTNER
  }
}
