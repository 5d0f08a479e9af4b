package org.partnership.bench.modulith;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.partnership.bench.Kit;
import tools.jackson.databind.JsonNode;

/** Reads a topic from now on and notes what arrived first when, and in which order. */
final class Arrivals implements AutoCloseable {

  private final Map<String, Long> at = new ConcurrentHashMap<>();
  private final Map<String, List<Long>> sequences = new ConcurrentHashMap<>();
  private final CountDownLatch reading = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean running = true;

  Arrivals(String bootstrap, String topic) throws InterruptedException {
    thread = Thread.ofPlatform().daemon().name("arrivals").start(() -> read(bootstrap, topic));
    reading.await();
  }

  private void read(String bootstrap, String topic) {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
            1);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToEnd(all);
      all.forEach(consumer::position);
      reading.countDown();
      while (running) {
        consumer.poll(Duration.ofMillis(100)).forEach(this::arrived);
      }
    }
  }

  private void arrived(ConsumerRecord<String, byte[]> record) {
    long now = System.nanoTime();
    Header sequence = record.headers().lastHeader("ce_sequence");
    if (sequence != null) {
      arrived(record, now, text(record, "ce_correlationid"), Long.parseLong(text(sequence)));
    } else {
      JsonNode event = Kit.JSON.readTree(record.value());
      arrived(record, now, event.path("command").asString(), event.path("sequence").asLong());
    }
  }

  private static String text(ConsumerRecord<String, byte[]> record, String header) {
    return text(record.headers().lastHeader(header));
  }

  private static String text(Header header) {
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private void arrived(
      ConsumerRecord<String, byte[]> record, long now, String command, long sequence) {
    if (at.putIfAbsent(command, now) == null) {
      sequences.computeIfAbsent(record.key(), k -> new ArrayList<>()).add(sequence);
    }
  }

  void await(int commands) throws InterruptedException {
    while (at.size() < commands) {
      Thread.sleep(1);
    }
  }

  long of(String command) {
    return java.util.Objects.requireNonNull(at.get(command));
  }

  /** How many events arrived before an earlier one of the same key; to be asked when all have. */
  int overtaking() {
    int overtaking = 0;
    for (List<Long> arrived : sequences.values()) {
      long lowestLater = Long.MAX_VALUE;
      for (long sequence : arrived.reversed()) {
        if (sequence > lowestLater) {
          overtaking++;
        }
        lowestLater = Math.min(lowestLater, sequence);
      }
    }
    return overtaking;
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
