package org.partnership.consultation.space.domain;

/** Where a commitment stands. */
public enum CommitmentStatus {
  PLANNED,
  IN_PROGRESS,
  DONE,
  DROPPED
}
