package org.partnership.agreement.programme.domain;

/** How values of an indicator make one: over places, or over periods. */
public enum Aggregation {
  SUM,
  MAX,
  AVERAGE,
  LATEST
}
