package org.partnership.partner.partner.domain.assessment;

/** Where an assessment stands. */
public enum AssessmentStatus {
  DRAFT,
  SUBMITTED,
  DECIDED
}
