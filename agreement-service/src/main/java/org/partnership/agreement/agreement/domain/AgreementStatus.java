package org.partnership.agreement.agreement.domain;

/** Where in its life an agreement is. */
public enum AgreementStatus {
  DRAFT,
  IN_REVIEW,
  APPROVED,
  SIGNED,
  ACTIVE,
  ENDED,
  CLOSED,
  SUSPENDED,
  TERMINATED,
  CANCELLED;

  /** Whether something may still be committed under it, so that it follows its partners. */
  public boolean isOpen() {
    return switch (this) {
      case DRAFT, IN_REVIEW, APPROVED, SIGNED, ACTIVE, SUSPENDED -> true;
      case ENDED, CLOSED, TERMINATED, CANCELLED -> false;
    };
  }

  /** Whether every party has signed and nothing has stopped it since. */
  public boolean isInForce() {
    return this == SIGNED || this == ACTIVE;
  }

  /** Whether every party has signed at some time, whatever has become of it since. */
  public boolean hasBeenSigned() {
    return switch (this) {
      case SIGNED, ACTIVE, SUSPENDED, ENDED, CLOSED, TERMINATED -> true;
      case DRAFT, IN_REVIEW, APPROVED, CANCELLED -> false;
    };
  }
}
