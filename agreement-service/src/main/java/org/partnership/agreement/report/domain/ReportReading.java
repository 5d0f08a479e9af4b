package org.partnership.agreement.report.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.partnership.kit.refusal.Reason;

/**
 * A progress report as reporting-service tells of it. Its agreement may not be known here yet; what
 * is told is kept for when it is.
 *
 * @param periodEnd last day of its reporting period
 * @param dueOn day on which it is to be handed in at the latest
 * @param awaited whether it is still to be handed in, or again
 */
public record ReportReading(
    String agreementId, LocalDate periodEnd, LocalDate dueOn, boolean awaited) {

  /** so many days after it was due, nothing is paid any more. */
  public static final int GRACE_DAYS = 30;

  /** Why nothing is paid under its agreement on a day, if so. */
  public Optional<Reason> against(LocalDate today) {
    long late = ChronoUnit.DAYS.between(dueOn, today);
    return awaited && late > GRACE_DAYS
        ? Optional.of(
            Reason.of("A-9", "progress-report-overdue", periodEnd, dueOn, late, GRACE_DAYS))
        : Optional.empty();
  }
}
