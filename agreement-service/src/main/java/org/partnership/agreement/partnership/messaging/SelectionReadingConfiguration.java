package org.partnership.agreement.partnership.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partnership.application.OpeningFromCall;
import org.partnership.agreement.partnership.domain.Selection;
import org.partnership.agreement.partnership.store.Selections;
import org.partnership.kit.event.Event;
import org.partnership.kit.inbox.Readings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Of the calls on {@code partners.events}: which partners were chosen. */
@Configuration(proxyBeanMethods = false)
class SelectionReadingConfiguration {

  @Bean
  Readings<Selection> callReadings(MongoTemplate mongo, ObjectProvider<OpeningFromCall> opening) {
    return new Readings<>(
        mongo,
        Selections.COLLECTION,
        Selection.class,
        SelectionReadingConfiguration::fold,
        change -> {
          Selection after = change.after();
          if (after != null && after.pending()) {
            opening.forEach(o -> o.follow(change.subject()));
          }
        });
  }

  @Bean
  Selections selections(Readings<Selection> callReadings, MongoTemplate mongo) {
    return new Selections(callReadings, mongo);
  }

  @Bean
  ApplicationRunner selectionIndexes(Selections selections) {
    return arguments -> selections.declareIndexes();
  }

  /** The first choice counts: there is one per call. */
  static @Nullable Selection fold(@Nullable Selection before, Event event) {
    String office = event.office();
    if (before != null || office == null || !event.type().equals("call.partner-selected.v1")) {
      return before;
    }
    JsonNode data = event.data();
    return new Selection(
        data.path("title").asString(""),
        texts(data.path("results")),
        texts(data.path("partnerIds")),
        texts(data.path("countries")),
        office,
        data.path("reason").asString(""),
        event.time(),
        event.id(),
        event.traceparent(),
        true);
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
