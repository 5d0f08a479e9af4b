package org.partnership.partner.partner.domain.screening;

/** What headquarters says about a hit. */
public enum HitDecision {
  CONFIRMED,
  DISMISSED
}
