package org.partnership.agreement.programme.domain;

/** Where in its life a programme document is. */
public enum ProgrammeStatus {
  DRAFT,
  SUBMITTED,
  APPROVED,
  ACTIVE,
  SUSPENDED,
  ENDED,
  CLOSED,
  TERMINATED,
  CANCELLED
}
