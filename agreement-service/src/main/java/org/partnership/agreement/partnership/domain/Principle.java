package org.partnership.agreement.partnership.domain;

/** The seven guiding principles of partnership, each to be answered before planning (C-2). */
public enum Principle {
  RESULTS_FOR_THE_MOST_DISADVANTAGED,
  PARTNER_SELECTION,
  ALIGNMENT_AND_OWNERSHIP,
  TRANSPARENCY_AND_EQUITY,
  INTEGRITY_AND_INDEPENDENCE,
  COST_EFFECTIVENESS,
  FORM_OF_COOPERATION
}
