package org.partnership.agreement.report.messaging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.report.domain.ReportReading;
import org.partnership.kit.event.Event;
import tools.jackson.databind.JsonNode;

/** A progress report's reading after one more of its events. */
final class ReportFold {

  private ReportFold() {}

  static @Nullable ReportReading fold(@Nullable ReportReading before, Event event) {
    return switch (event.type()) {
      case "progress-report.overdue.v1", "progress-report.sent-back.v1" -> read(event, true);
      case "progress-report.submitted.v1", "progress-report.accepted.v1" -> read(event, false);
      default -> before;
    };
  }

  private static ReportReading read(Event event, boolean awaited) {
    JsonNode data = event.data();
    return new ReportReading(
        data.path("agreementId").asString(),
        LocalDate.parse(data.path("periodEnd").asString()),
        LocalDate.parse(data.path("dueOn").asString()),
        awaited);
  }
}
