package org.partnership.agreement.programme.domain;

import java.time.LocalDate;
import java.util.List;

/** What is wrong with dates and reporting periods. */
final class PeriodFaults {

  private PeriodFaults() {}

  static void find(Content content, Faults faults) {
    if (content.endDate().isBefore(content.startDate())) {
      faults.add("/endDate", "dates-reversed", content.startDate(), content.endDate());
      return;
    }
    List<ReportingPeriod> periods = content.reportingPeriods();
    for (int i = 0; i < periods.size(); i++) {
      ReportingPeriod period = periods.get(i);
      String at = "/reportingPeriods/" + i;
      if (period.endDate().isBefore(period.startDate())) {
        faults.add(at + "/endDate", "dates-reversed", period.startDate(), period.endDate());
        continue;
      }
      if (period.startDate().isBefore(content.startDate())
          || period.endDate().isAfter(content.endDate())) {
        faults.add(
            at,
            "period-outside",
            period.startDate(),
            period.endDate(),
            content.startDate(),
            content.endDate());
      }
      if (period.dueOn().isBefore(period.endDate())) {
        faults.add(at + "/dueOn", "period-due-early", period.dueOn(), period.endDate());
      }
      if (i > 0) {
        follows(periods.get(i - 1), period, at + "/startDate", faults);
      }
    }
  }

  private static void follows(
      ReportingPeriod before, ReportingPeriod period, String at, Faults faults) {
    LocalDate expected = before.endDate().plusDays(1);
    if (period.startDate().isBefore(expected)) {
      faults.add(at, "period-overlaps", period.startDate(), before.endDate());
    } else if (period.startDate().isAfter(expected)) {
      faults.add(at, "period-gap", expected, period.startDate().minusDays(1));
    }
  }
}
