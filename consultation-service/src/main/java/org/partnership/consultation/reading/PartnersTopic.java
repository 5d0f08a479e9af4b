package org.partnership.consultation.reading;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.partnership.kit.config.PlatformProperties;
import org.partnership.kit.inbox.EventConsumers;
import org.partnership.kit.inbox.OfficeReadings;
import org.partnership.kit.inbox.Readings;
import org.partnership.kit.inbox.RoutedReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/** {@code partners.events}: offices into the office tree, partners into organisations. */
@Configuration(proxyBeanMethods = false)
class PartnersTopic {

  @Bean
  OfficeReadings officeTree(MongoTemplate mongo, PlatformProperties properties, Clock clock) {
    return new OfficeReadings(mongo, properties.headquarters(), clock);
  }

  @Bean
  Readings<Organisation> organisationReadings(MongoTemplate mongo) {
    return new Readings<>(
        mongo, "partner_readings", Organisation.class, Organisation::fold, change -> {});
  }

  @Bean
  Organisations organisations(Readings<Organisation> organisationReadings) {
    return new Organisations(organisationReadings);
  }

  @Bean
  Consumer<Message<List<byte[]>>> partners(
      EventConsumers consumers,
      OfficeReadings officeTree,
      Readings<Organisation> organisationReadings) {
    return consumers.consumer(
        "partners.events", new RoutedReader(Map.of("office", officeTree), organisationReadings));
  }
}
