package org.partnership.partner.document.domain;

/** What a document is there for. */
public enum DocumentPurpose {
  /** Shows who the partner is: for readers of the register, or for one office alone. */
  PROFILE,
  /** Shows what an assessment says (P-5): for those who may read the partner's assessments. */
  EVIDENCE
}
