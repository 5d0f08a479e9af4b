package org.partnership.agreement.programme.domain;

/** What values of an indicator are. */
public enum Measure {
  /** One number. */
  NUMBER,
  /** A numerator and a denominator, which are added up each for itself. */
  RATIO
}
