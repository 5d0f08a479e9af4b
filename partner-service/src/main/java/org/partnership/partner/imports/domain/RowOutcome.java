package org.partnership.partner.imports.domain;

/** What came of a row. */
public enum RowOutcome {
  /** Registered; in a dry run: would be. */
  CREATED,
  /** In the register already, or earlier in the same file: left as it is. */
  EXISTS,
  /** Not acceptable, for the reasons given. */
  REFUSED,
  /** No organisation by the mapping. */
  LEFT_OUT
}
