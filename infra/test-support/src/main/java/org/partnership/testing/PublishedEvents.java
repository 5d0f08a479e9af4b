package org.partnership.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.event.Event;
import tools.jackson.databind.json.JsonMapper;

/**
 * A topic as a subscriber sees it, from its beginning; every event is checked against its contract.
 */
public final class PublishedEvents implements AutoCloseable {

  private final String topic;
  private final KafkaConsumer<String, byte[]> consumer;
  private final CloudEventCodec codec = new CloudEventCodec(JsonMapper.shared());
  private final List<Event> seen = new ArrayList<>();
  private Set<TopicPartition> assigned = Set.of();

  public PublishedEvents(String bootstrapServers, String topic) {
    this.topic = topic;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            new StringDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Everything published so far, in the order of the topic. */
  public synchronized List<Event> all() {
    poll();
    return List.copyOf(seen);
  }

  /** Events of a subject so far, in order, each once. */
  public List<Event> of(String subject) {
    return all().stream().filter(e -> e.subject().equals(subject)).toList();
  }

  /** Waits until a subject has an event of a type, and gives the newest. */
  public Event awaitOf(String subject, String type) {
    await(type + " of " + subject)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> of(subject).stream().anyMatch(e -> e.type().equals(type)));
    return of(subject).stream()
        .filter(e -> e.type().equals(type))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** Waits until a subject has at least this many events, and gives them. */
  public List<Event> awaitCount(String subject, int count) {
    await(count + " events of " + subject)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> of(subject).size() >= count);
    return of(subject);
  }

  private void poll() {
    assign();
    if (assigned.isEmpty()) {
      return;
    }
    boolean more = true;
    while (more) {
      more = false;
      for (ConsumerRecord<String, byte[]> consumed : consumer.poll(Duration.ofMillis(100))) {
        Event event = codec.fromRecord(consumed);
        Contracts.check(event);
        seen.add(event);
        more = true;
      }
    }
  }

  private void assign() {
    if (!assigned.isEmpty()) {
      return;
    }
    List<PartitionInfo> partitions = consumer.partitionsFor(topic, Duration.ofSeconds(10));
    if (partitions == null || partitions.isEmpty()) {
      return;
    }
    assigned =
        Set.copyOf(
            partitions.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList());
    consumer.assign(assigned);
    consumer.seekToBeginning(assigned);
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}
