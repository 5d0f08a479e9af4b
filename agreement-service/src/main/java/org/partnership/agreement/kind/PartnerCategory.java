package org.partnership.agreement.kind;

/** Categories of partners, as the register knows them. */
public enum PartnerCategory {
  GOVERNMENT,
  UN_AGENCY,
  MULTILATERAL,
  INTERNATIONAL_FINANCIAL_INSTITUTION,
  NATIONAL_COMMITTEE,
  CIVIL_SOCIETY,
  GLOBAL_PROGRAMME_PARTNERSHIP,
  CORPORATE,
  ACADEMIC_RESEARCH,
  MEDIA_COMMUNICATION,
  FOUNDATION
}
