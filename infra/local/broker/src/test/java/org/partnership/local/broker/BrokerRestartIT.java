package org.partnership.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The broker is killed and comes back: what it acknowledged is there, and it is back soon. */
@Timeout(120)
class BrokerRestartIT {

  private static final int HALF = 2_000;

  private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();

  @TempDir Path data;

  @AfterEach
  void stopPool() {
    pool.shutdownNow();
  }

  @Test
  @DisplayName(
      "A broker killed under load serves again within 5 s, with every record once and in order")
  void killedUnderLoad() throws Exception {
    int port = BrokerProcess.freePort();
    int controllerPort = BrokerProcess.freePort();
    String bootstrap = "127.0.0.1:" + port;
    try (BrokerProcess first = BrokerProcess.start(data, port, controllerPort);
        KafkaProducer<String, String> producer = producer(bootstrap)) {
      createTopic(bootstrap);
      List<Future<RecordMetadata>> sent = new ArrayList<>(send(producer, 0, HALF));
      sent.get(HALF / 2).get();
      read(bootstrap, "a-group", 100, true);

      first.kill();
      Future<BrokerProcess> restart =
          pool.submit(() -> BrokerProcess.start(data, port, controllerPort));
      sent.addAll(send(producer, HALF, 2 * HALF));

      try (BrokerProcess second = restart.get()) {
        for (Future<RecordMetadata> each : sent) {
          each.get();
        }
        assertThat(second.startedIn()).isLessThan(limit(first.startedIn()));
        assertThat(read(bootstrap, "another-group", 2 * HALF, false))
            .isEqualTo(IntStream.range(0, 2 * HALF).mapToObj(String::valueOf).toList());
        assertThat(read(bootstrap, "a-group", 1, false).getFirst())
            .as("the group goes on at the position it had committed")
            .isEqualTo("100");
      }
    }
  }

  @Test
  @DisplayName("A broker whose launcher died ends by itself within 2 s")
  void noOrphan() throws Exception {
    try (BrokerProcess broker =
        BrokerProcess.start(data, BrokerProcess.freePort(), BrokerProcess.freePort())) {
      assertThat(broker.orphan()).isLessThan(Duration.ofSeconds(2));
    }
  }

  private static KafkaProducer<String, String> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", true),
        new StringSerializer(),
        new StringSerializer());
  }

  /** 5 s, or as much more as this machine took longer than 2 s for a broker's first start. */
  private static Duration limit(Duration firstStart) {
    Duration busy = firstStart.minusSeconds(2);
    return busy.isNegative() ? Duration.ofSeconds(5) : busy.plusSeconds(5);
  }

  private static void createTopic(String bootstrap) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic("events", 1, (short) 1))).all().get();
    }
  }

  private static List<Future<RecordMetadata>> send(
      KafkaProducer<String, String> producer, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> producer.send(new ProducerRecord<>("events", "one-key", String.valueOf(n))))
        .toList();
  }

  private static List<String> read(String bootstrap, String group, int count, boolean commit) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            group,
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "max.poll.records",
            100);
    List<String> read = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("events"));
      while (read.size() < count) {
        for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(200))) {
          read.add(each.value());
        }
      }
      if (commit) {
        consumer.commitSync();
      }
    }
    return read;
  }
}
