package org.partnership.partner.partner.domain.profile;

/** What sort of organisation; several may apply to one. */
public enum Category {
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
