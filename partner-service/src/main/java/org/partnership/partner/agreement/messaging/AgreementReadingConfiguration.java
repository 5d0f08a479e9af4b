package org.partnership.partner.agreement.messaging;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.function.Consumer;
import org.partnership.kit.inbox.EventConsumers;
import org.partnership.kit.inbox.Readings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/** The reading of agreements and the function that feeds it. */
@Configuration(proxyBeanMethods = false)
class AgreementReadingConfiguration {

  @Bean
  Readings<AgreementReading> agreementReadings(MongoTemplate mongo) {
    mongo
        .getCollection(OpenAgreements.COLLECTION)
        .createIndex(Indexes.ascending("state.partnerIds"));
    return new Readings<>(
        mongo,
        OpenAgreements.COLLECTION,
        AgreementReading.class,
        AgreementReading::fold,
        change -> {});
  }

  @Bean
  Consumer<Message<List<byte[]>>> agreements(
      EventConsumers consumers, Readings<AgreementReading> agreementReadings) {
    return consumers.consumer("agreements.events", agreementReadings);
  }

  @Bean
  OpenAgreements openAgreements(MongoTemplate mongo) {
    return new OpenAgreements(mongo);
  }
}
