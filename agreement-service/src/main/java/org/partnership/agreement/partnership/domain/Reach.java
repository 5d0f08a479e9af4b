package org.partnership.agreement.partnership.domain;

/** How far a partnership reaches. */
public enum Reach {
  COMMUNITY,
  SUBNATIONAL,
  NATIONAL,
  REGIONAL,
  GLOBAL
}
