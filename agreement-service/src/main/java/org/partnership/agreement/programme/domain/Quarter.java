package org.partnership.agreement.programme.domain;

import java.time.LocalDate;

/** A quarter of a calendar year, 1 to 4. */
public record Quarter(int year, int quarter) {

  /** Its first day. */
  public LocalDate first() {
    return LocalDate.of(year, 3 * quarter - 2, 1);
  }

  /** Its last day. */
  public LocalDate last() {
    return first().plusMonths(3).minusDays(1);
  }
}
