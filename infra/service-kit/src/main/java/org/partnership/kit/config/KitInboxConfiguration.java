package org.partnership.kit.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.inbox.DeadLetters;
import org.partnership.kit.inbox.EventConsumers;
import org.partnership.kit.inbox.HeldUpKeys;
import org.partnership.kit.inbox.InboxMetrics;
import org.partnership.kit.inbox.Repairs;
import org.partnership.kit.observe.Traces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.util.backoff.FixedBackOff;

/** The reading side: batches with the raw records at hand, endless retry at the container. */
@AutoConfiguration(after = KitStoreConfiguration.class)
public class KitInboxConfiguration {

  @Bean
  DeadLetters deadLetters(MongoTemplate mongo, Clock clock) {
    return new DeadLetters(mongo, clock);
  }

  @Bean
  InboxMetrics inboxMetrics(MeterRegistry meters, Clock clock) {
    return new InboxMetrics(meters, clock);
  }

  @Bean
  Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
    return new Traces(tracer.getIfAvailable(), propagator.getIfAvailable());
  }

  @Bean
  EventConsumers eventConsumers(
      CloudEventCodec codec, DeadLetters letters, InboxMetrics metrics, Traces traces) {
    return new EventConsumers(codec, letters, metrics, traces);
  }

  @Bean
  Repairs repairs(DeadLetters letters, EventConsumers consumers) {
    return new Repairs(letters, consumers);
  }

  @Bean
  HeldUpKeys heldUpKeys(DeadLetters letters, EventConsumers consumers) {
    return new HeldUpKeys(letters, consumers);
  }

  @Bean
  BatchMessagingMessageConverter eventBatchConverter() {
    BatchMessagingMessageConverter converter = new BatchMessagingMessageConverter();
    converter.setRawRecordHeader(true);
    return converter;
  }

  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> endlessRetry() {
    return (container, destination, group) ->
        container.setCommonErrorHandler(
            new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS)));
  }
}
