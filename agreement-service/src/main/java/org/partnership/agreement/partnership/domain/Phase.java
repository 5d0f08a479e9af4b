package org.partnership.agreement.partnership.domain;

/** The four phases of the partnering cycle. */
public enum Phase {
  SCOPING_AND_BUILDING,
  MANAGING_AND_MAINTAINING,
  REVIEWING_AND_REVISING,
  SUSTAINING_OUTCOMES
}
