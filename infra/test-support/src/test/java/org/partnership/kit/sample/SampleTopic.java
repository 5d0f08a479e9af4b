package org.partnership.kit.sample;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.event.Position;
import org.partnership.testing.Backends;
import tools.jackson.databind.json.JsonMapper;

/** The sample's topic, raw. */
final class SampleTopic {

  private static final String TOPIC = "sample.events";
  private static final SampleTopic ONE = new SampleTopic();

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final CloudEventCodec codec = new CloudEventCodec(JsonMapper.shared());
  private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
  private boolean assigned;

  private SampleTopic() {
    Map<String, Object> config = Map.of("bootstrap.servers", Backends.get().bootstrapServers());
    producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  static SampleTopic get() {
    return ONE;
  }

  void send(String subject, String key, long sequence, String data) {
    OutboxEntry entry =
        new OutboxEntry(
            UUID.randomUUID().toString(),
            "counter.counted.v1",
            subject,
            key,
            Instant.now(),
            new Position(1, sequence),
            null,
            null,
            null,
            null,
            null,
            data);
    send(codec.toRecord(TOPIC, "/test", entry));
  }

  void sendPoison(String key) {
    send(new ProducerRecord<>(TOPIC, key, "no event".getBytes(StandardCharsets.UTF_8)));
  }

  private void send(ProducerRecord<String, byte[]> produced) {
    try {
      producer.send(produced).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for at least this many records of a key. */
  List<ConsumerRecord<String, byte[]>> awaitOf(String key, int count) {
    await().atMost(Duration.ofSeconds(30)).until(() -> of(key).size() >= count);
    return of(key);
  }

  private synchronized List<ConsumerRecord<String, byte[]>> of(String key) {
    if (!assigned) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      assigned = true;
    }
    consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
    return seen.stream().filter(r -> key.equals(r.key())).toList();
  }
}
