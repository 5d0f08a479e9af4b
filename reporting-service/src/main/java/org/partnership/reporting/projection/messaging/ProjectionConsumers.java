package org.partnership.reporting.projection.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.partnership.kit.inbox.EventConsumers;
import org.partnership.reporting.eventlog.store.EventLog;
import org.partnership.reporting.projection.domain.SourceTopic;
import org.partnership.reporting.projection.store.Generations;
import org.partnership.reporting.projection.store.ProjectedOffices;
import org.partnership.reporting.projection.store.Projector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The functions that Spring Cloud Stream binds to the topics of the other services. */
@Configuration(proxyBeanMethods = false)
class ProjectionConsumers {

  private final EventConsumers consumers;
  private final Generations generations;
  private final Projector projector;
  private final EventLog log;
  private final ProjectedOffices offices;

  ProjectionConsumers(
      EventConsumers consumers,
      Generations generations,
      Projector projector,
      EventLog log,
      ProjectedOffices offices) {
    this.consumers = consumers;
    this.generations = generations;
    this.projector = projector;
    this.log = log;
    this.offices = offices;
  }

  @Bean
  Consumer<Message<List<byte[]>>> partners() {
    return consumer(SourceTopic.PARTNERS);
  }

  @Bean
  Consumer<Message<List<byte[]>>> agreements() {
    return consumer(SourceTopic.AGREEMENTS);
  }

  @Bean
  Consumer<Message<List<byte[]>>> consultations() {
    return consumer(SourceTopic.CONSULTATIONS);
  }

  private Consumer<Message<List<byte[]>>> consumer(SourceTopic source) {
    return consumers.consumer(
        source.topic(), new ProjectionReader(source, generations, projector, log, offices));
  }
}
