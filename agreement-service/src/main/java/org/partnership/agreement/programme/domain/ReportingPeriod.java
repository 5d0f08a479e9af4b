package org.partnership.agreement.programme.domain;

import java.time.LocalDate;

/**
 * For which time the partner reports.
 *
 * @param dueOn the day by which it does
 */
public record ReportingPeriod(LocalDate startDate, LocalDate endDate, LocalDate dueOn) {}
