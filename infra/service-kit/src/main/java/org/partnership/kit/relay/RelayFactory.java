package org.partnership.kit.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.store.AggregateStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Builds the relay. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelayProperties.class)
public class RelayFactory {

  @Bean
  Outboxes outboxes(MongoTemplate mongo) {
    return new Outboxes(mongo);
  }

  @Bean
  EventSender eventSender(
      @Value("${platform.kafka.bootstrap-servers}") String bootstrapServers,
      RelayProperties properties,
      CloudEventCodec codec) {
    return new KafkaEventSender(bootstrapServers, properties.topic(), properties.source(), codec);
  }

  @Bean
  OutboxRelay outboxRelay(
      Outboxes outboxes,
      EventSender sender,
      Liveness liveness,
      Clock clock,
      RelayProperties properties,
      MeterRegistry meters) {
    OutboxRelay relay = new OutboxRelay(outboxes, sender, liveness, clock, properties.inFlight());
    Gauge.builder("platform.outbox.oldest", relay, r -> r.oldestAge().toMillis() / 1000.0)
        .baseUnit("seconds")
        .description("age of the oldest event this instance has not published yet")
        .register(meters);
    Gauge.builder("platform.outbox.backlog", relay, OutboxRelay::backlog)
        .description("aggregates with unpublished events")
        .register(meters);
    return relay;
  }

  @Bean
  OutboxSweep outboxSweep(Outboxes outboxes, AggregateStores stores, OutboxRelay relay) {
    return new OutboxSweep(outboxes, stores, relay);
  }

  @Bean
  OverlookedOutboxes overlookedOutboxes(OutboxSweep sweep, Clock clock) {
    return new OverlookedOutboxes(sweep, clock);
  }

  @Bean
  TopicProvisioner topicProvisioner(
      @Value("${platform.kafka.bootstrap-servers}") String bootstrapServers,
      RelayProperties properties) {
    return new TopicProvisioner(bootstrapServers, properties);
  }
}
