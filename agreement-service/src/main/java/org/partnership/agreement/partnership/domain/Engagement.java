package org.partnership.agreement.partnership.domain;

/** How closely the sides work together. */
public enum Engagement {
  CONSULTATION,
  COORDINATION,
  COLLABORATION
}
