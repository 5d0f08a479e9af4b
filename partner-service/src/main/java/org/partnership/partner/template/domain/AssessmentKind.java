package org.partnership.partner.template.domain;

/** What is assessed (P-5). */
public enum AssessmentKind {
  CORE_PRINCIPLES,
  CORPORATE_SCREENING,
  PROGRAMME_PARTNERSHIP_SCREENING,
  FINANCIAL_CAPACITY,
  SAFEGUARDING;

  /** The one kind that moves a partner's status; the others count where they are required. */
  public boolean movesStatus() {
    return this == CORE_PRINCIPLES;
  }

  /** Decided at headquarters only (annex). */
  public boolean decidedAtHeadquarters() {
    return this == CORPORATE_SCREENING || this == PROGRAMME_PARTNERSHIP_SCREENING;
  }
}
