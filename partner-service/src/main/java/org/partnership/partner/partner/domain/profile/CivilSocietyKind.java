package org.partnership.partner.partner.domain.profile;

/** What sort of civil society organisation. */
public enum CivilSocietyKind {
  INTERNATIONAL,
  NATIONAL,
  COMMUNITY_BASED,
  YOUTH,
  FAITH_BASED,
  ORGANISATION_OF_PERSONS_WITH_DISABILITIES,
  RED_CROSS_RED_CRESCENT,
  COALITION
}
