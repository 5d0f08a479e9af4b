package org.partnership.agreement.report.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnership.agreement.report.domain.ReportReading;
import org.partnership.kit.inbox.Readings;
import org.partnership.kit.refusal.Reason;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Progress reports, as read from reporting-service's events. */
public final class ProgressReports {

  /** Where the readings are. */
  public static final String COLLECTION = "progress_report_readings";

  private static final String AGREEMENT = "state.agreementId";

  private final Readings<ReportReading> readings;
  private final MongoTemplate mongo;

  public ProgressReports(Readings<ReportReading> readings, MongoTemplate mongo) {
    this.readings = readings;
    this.mongo = mongo;
  }

  /** Lets the look-up by agreement do without a scan. */
  public void declareIndexes() {
    mongo.getCollection(COLLECTION).createIndex(Indexes.ascending(AGREEMENT));
  }

  /** Every report that keeps an agreement from being paid under on a day. */
  public List<Reason> againstPaying(String agreementId, LocalDate today) {
    return readings.query(Filters.eq(AGREEMENT, agreementId)).stream()
        .map(Readings.Read::state)
        .sorted(Comparator.comparing(ReportReading::dueOn))
        .map(report -> report.against(today))
        .flatMap(Optional::stream)
        .toList();
  }
}
