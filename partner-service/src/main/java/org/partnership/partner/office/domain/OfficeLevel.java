package org.partnership.partner.office.domain;

/** Where an office stands in the tree, from the top down. */
public enum OfficeLevel {
  HQ,
  REGIONAL,
  COUNTRY;

  boolean isAbove(OfficeLevel other) {
    return compareTo(other) < 0;
  }
}
