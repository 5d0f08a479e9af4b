package org.partnership.partner.template.domain;

/** Risk that an assessment found. */
public enum Rating {
  LOW,
  MODERATE,
  SIGNIFICANT,
  HIGH
}
