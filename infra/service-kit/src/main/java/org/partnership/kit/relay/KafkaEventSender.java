package org.partnership.kit.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.event.OutboxEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends by the Kafka client: idempotent, acknowledged by all replicas in sync, and with a delivery
 * time-out longer than any outage: a record that gave up while a later one of its key went through
 * would show readers a gap.
 */
public final class KafkaEventSender implements EventSender {

  private static final Logger log = LoggerFactory.getLogger(KafkaEventSender.class);

  private final String topic;
  private final String source;
  private final CloudEventCodec codec;
  private final Map<String, Object> config;
  private final Function<Map<String, Object>, Producer<String, byte[]>> client;
  private volatile @Nullable Producer<String, byte[]> producer;

  KafkaEventSender(String bootstrapServers, String topic, String source, CloudEventCodec codec) {
    this(
        bootstrapServers,
        topic,
        source,
        codec,
        config -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()));
  }

  /**
   * @param client makes the broker's client from its configuration
   */
  public KafkaEventSender(
      String bootstrapServers,
      String topic,
      String source,
      CloudEventCodec codec,
      Function<Map<String, Object>, Producer<String, byte[]>> client) {
    this.client = client;
    this.topic = topic;
    this.source = source;
    this.codec = codec;
    this.config = new HashMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
    config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    config.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 1_000);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "relay" + source.replace('/', '-'));
  }

  @Override
  public void start() {
    producer = client.apply(config);
  }

  @Override
  public void send(List<OutboxEntry> entries, IntConsumer done) {
    Outcome outcome = new Outcome(entries.size(), done);
    Producer<String, byte[]> kafka = producer;
    for (int i = 0; i < entries.size(); i++) {
      int index = i;
      if (kafka == null || outcome.failedBefore(index)) {
        outcome.answered(index, false);
        continue;
      }
      try {
        kafka.send(
            codec.toRecord(topic, source, entries.get(i)),
            (metadata, error) -> outcome.answered(index, error == null));
      } catch (RuntimeException e) {
        // Whatever it is: the caller waits for exactly one answer.
        log.warn("broker does not take events now: {}", e.getMessage());
        outcome.answered(index, false);
      }
    }
  }

  @Override
  public void stop() {
    Producer<String, byte[]> kafka = producer;
    producer = null;
    if (kafka != null) {
      kafka.close(Duration.ofSeconds(2));
    }
  }

  /** Collects the answers for the events of one aggregate. */
  private static final class Outcome {
    private final IntConsumer done;
    private final int size;
    private final AtomicInteger open;
    private final AtomicInteger firstFailed = new AtomicInteger(Integer.MAX_VALUE);

    Outcome(int size, IntConsumer done) {
      this.size = size;
      this.open = new AtomicInteger(size);
      this.done = done;
    }

    boolean failedBefore(int index) {
      return firstFailed.get() < index;
    }

    void answered(int index, boolean acknowledged) {
      if (!acknowledged) {
        firstFailed.accumulateAndGet(index, Math::min);
      }
      if (open.decrementAndGet() == 0) {
        done.accept(Math.min(size, firstFailed.get()));
      }
    }
  }
}
