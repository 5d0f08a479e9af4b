package org.partnership.agreement.partner.messaging;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.partnership.agreement.partner.application.StandingFollower;
import org.partnership.agreement.partner.domain.PartnerReading;
import org.partnership.agreement.partner.store.Partners;
import org.partnership.kit.inbox.EventConsumers;
import org.partnership.kit.inbox.OfficeReadings;
import org.partnership.kit.inbox.Readings;
import org.partnership.kit.inbox.RoutedReader;
import org.partnership.kit.inbox.SubjectReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/** Reads {@code partners.events}: partners and offices; calls are read where they lead to. */
@Configuration(proxyBeanMethods = false)
class PartnerReadingConfiguration {

  @Bean
  Readings<PartnerReading> partnerReadings(
      MongoTemplate mongo, ObjectProvider<StandingFollower> followers) {
    return new Readings<>(
        mongo,
        Partners.COLLECTION,
        PartnerReading.class,
        PartnerFold::fold,
        change -> {
          PartnerReading after = change.after();
          if (after != null && after.followPending()) {
            followers.forEach(f -> f.follow(change.subject()));
          }
        });
  }

  @Bean
  Partners partnersRead(Readings<PartnerReading> partnerReadings, MongoTemplate mongo) {
    return new Partners(partnerReadings, mongo);
  }

  @Bean
  ApplicationRunner partnerIndexes(Partners partnersRead) {
    return arguments -> partnersRead.declareIndexes();
  }

  @Bean
  Consumer<Message<List<byte[]>>> partners(
      EventConsumers consumers,
      OfficeReadings offices,
      @Qualifier("callReadings") SubjectReader calls,
      Readings<PartnerReading> partnerReadings) {
    return consumers.consumer(
        "partners.events",
        new RoutedReader(Map.of("office", offices, "call", calls), partnerReadings));
  }
}
