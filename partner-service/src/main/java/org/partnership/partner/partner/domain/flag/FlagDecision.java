package org.partnership.partner.partner.domain.flag;

/** What headquarters says about an escalated flag. */
public enum FlagDecision {
  VALID,
  INVALID
}
