package org.partnership.reporting.rebuild.application;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.inbox.DeadLetters;
import org.partnership.reporting.projection.store.Projector;
import org.partnership.reporting.rebuild.store.ReplayOffsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens replays. */
@Component
class Replays {

  private final String bootstrapServers;
  private final String readers;
  private final RebuildProperties properties;
  private final Projector projector;
  private final CloudEventCodec codec;
  private final DeadLetters letters;
  private final ReplayOffsets offsets;

  Replays(
      @Value("${platform.kafka.bootstrap-servers}") String bootstrapServers,
      @Value("${spring.cloud.stream.bindings.partners-in-0.group}") String readers,
      RebuildProperties properties,
      Projector projector,
      CloudEventCodec codec,
      DeadLetters letters,
      ReplayOffsets offsets) {
    this.bootstrapServers = bootstrapServers;
    this.readers = readers;
    this.properties = properties;
    this.projector = projector;
    this.codec = codec;
    this.letters = letters;
    this.offsets = offsets;
  }

  Replay open(String rebuild, int generation) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.ofEntries(
                Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                // To ask how far the readers are: it neither joins them nor commits anything.
                Map.entry(ConsumerConfig.GROUP_ID_CONFIG, readers),
                Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.batch()),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                Map.entry(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000),
                Map.entry(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000)),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    return new Replay(rebuild, generation, consumer, projector, codec, letters, offsets);
  }
}
