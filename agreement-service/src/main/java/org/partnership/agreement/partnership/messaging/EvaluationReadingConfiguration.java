package org.partnership.agreement.partnership.messaging;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partnership.store.EvaluationReading;
import org.partnership.agreement.partnership.store.Evaluations;
import org.partnership.agreement.report.domain.ReportReading;
import org.partnership.kit.event.Event;
import org.partnership.kit.inbox.EventConsumers;
import org.partnership.kit.inbox.Readings;
import org.partnership.kit.inbox.RoutedReader;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * Reads {@code reports.events}: which partnerships have been evaluated (C-2), which progress
 * reports are overdue.
 */
@Configuration(proxyBeanMethods = false)
class EvaluationReadingConfiguration {

  @Bean
  Readings<EvaluationReading> evaluationReadings(MongoTemplate mongo) {
    return new Readings<>(
        mongo,
        Evaluations.COLLECTION,
        EvaluationReading.class,
        EvaluationReadingConfiguration::fold,
        change -> {});
  }

  static @Nullable EvaluationReading fold(@Nullable EvaluationReading before, Event event) {
    String partnershipId = event.data().path("partnershipId").asString("");
    return event.type().equals("evaluation.closed.v1") && !partnershipId.isEmpty()
        ? new EvaluationReading(partnershipId, event.time())
        : before;
  }

  @Bean
  Evaluations evaluations(Readings<EvaluationReading> evaluationReadings, MongoTemplate mongo) {
    return new Evaluations(evaluationReadings, mongo);
  }

  @Bean
  ApplicationRunner evaluationIndexes(Evaluations evaluations) {
    return arguments -> evaluations.declareIndexes();
  }

  @Bean
  Consumer<Message<List<byte[]>>> reports(
      EventConsumers consumers,
      Readings<EvaluationReading> evaluationReadings,
      Readings<ReportReading> progressReportReadings) {
    return consumers.consumer(
        "reports.events",
        new RoutedReader(Map.of("progress-report", progressReportReadings), evaluationReadings));
  }
}
