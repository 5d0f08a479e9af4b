package org.partnership.agreement.programme.domain;

/** Where a revision of an approved programme document is. */
public enum RevisionStatus {
  DRAFT,
  SUBMITTED,
  APPROVED,
  CANCELLED;

  /** Whether it is still being worked on. */
  public boolean isOpen() {
    return this == DRAFT || this == SUBMITTED;
  }
}
