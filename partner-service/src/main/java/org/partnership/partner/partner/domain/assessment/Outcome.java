package org.partnership.partner.partner.domain.assessment;

/** What a decision came to. */
public enum Outcome {
  PASSED,
  FAILED
}
