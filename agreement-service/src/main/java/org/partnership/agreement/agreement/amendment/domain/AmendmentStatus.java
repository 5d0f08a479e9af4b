package org.partnership.agreement.agreement.amendment.domain;

/** Where in its life an amendment is. */
public enum AmendmentStatus {
  DRAFT,
  IN_REVIEW,
  APPROVED,
  APPLIED,
  CANCELLED;

  /** Whether it may still change the agreement; an agreement has at most one such. */
  public boolean isOpen() {
    return switch (this) {
      case DRAFT, IN_REVIEW, APPROVED -> true;
      case APPLIED, CANCELLED -> false;
    };
  }
}
