package org.partnership.agreement.report.messaging;

import org.partnership.agreement.report.application.ProgressReports;
import org.partnership.agreement.report.domain.ReportReading;
import org.partnership.kit.inbox.Readings;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is read of progress reports; {@code reports.events} is consumed with the evaluations. */
@Configuration(proxyBeanMethods = false)
class ReportReadingConfiguration {

  @Bean
  Readings<ReportReading> progressReportReadings(MongoTemplate mongo) {
    return new Readings<>(
        mongo, ProgressReports.COLLECTION, ReportReading.class, ReportFold::fold, change -> {});
  }

  @Bean
  ProgressReports progressReports(
      Readings<ReportReading> progressReportReadings, MongoTemplate mongo) {
    return new ProgressReports(progressReportReadings, mongo);
  }

  @Bean
  ApplicationRunner progressReportIndexes(ProgressReports progressReports) {
    return arguments -> progressReports.declareIndexes();
  }
}
