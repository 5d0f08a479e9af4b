package org.partnership.agreement.agreement.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an expedited agreement still needs once it is signed.
 *
 * @param dueOn last day for it, 30 days after the last signature
 * @param by who ratified it; null: nobody yet
 */
public record Ratification(
    LocalDate dueOn, @Nullable String by, @Nullable Instant at, @Nullable String comment) {

  private static final int DAYS = 30;

  static Ratification dueAfter(LocalDate lastSignature) {
    return new Ratification(lastSignature.plusDays(DAYS), null, null, null);
  }

  /** Whether it is still to come. */
  public boolean isPending() {
    return by == null;
  }

  /** Whether it has not come in time. */
  public boolean isOverdue(LocalDate today) {
    return isPending() && today.isAfter(dueOn);
  }
}
