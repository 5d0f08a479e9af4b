package org.partnership.partner.partner.domain.profile;

/** How far a partner's work reaches. */
public enum Reach {
  COMMUNITY,
  SUBNATIONAL,
  NATIONAL,
  REGIONAL,
  GLOBAL
}
