package org.partnership.partner.document.domain;

/** Where a document stands. */
public enum DocumentStatus {
  KEPT,
  /** Its content is gone; that it was there stays known. */
  REMOVED
}
