package org.partnership.bench.sim;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One topic, as an idempotent producer that never gives up meets it: per producer and partition the
 * records arrive once and in order, however late, even after their sender's death; the answers come
 * in any order or, when the sender dies, not at all.
 */
final class Broker {

  private record Pending(ProducerRecord<String, byte[]> record, @Nullable Callback callback) {}

  /** What one process has on its way. */
  private final class Connection {
    final Process process;
    final Map<Integer, Deque<Pending>> onTheWay = new LinkedHashMap<>();
    final List<Pending> arrived = new ArrayList<>();

    Connection(Process process) {
      this.process = process;
      scheduler.spawn("kafka-io", process, this::answer);
    }

    void answer() {
      while (true) {
        if (scheduler.await(3_600_000, () -> !arrived.isEmpty())) {
          Pending one = arrived.remove(chance.nextInt(arrived.size()));
          scheduler.point("acknowledgement");
          Callback callback = one.callback();
          if (callback != null) {
            callback.onCompletion(
                new RecordMetadata(new TopicPartition(topic, 0), 0, 0, 0, 0, 0), null);
          }
          scheduler.point("acknowledgement done");
        }
      }
    }
  }

  private record Way(Connection connection, Deque<Pending> records) {}

  private final Scheduler scheduler;
  private final Chaos chaos;
  private final RandomGenerator chance;
  private final String topic;
  private final List<List<ConsumerRecord<String, byte[]>>> partitions = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();

  Broker(
      Scheduler scheduler, Chaos chaos, RandomGenerator chance, String topic, int partitionCount) {
    this.scheduler = scheduler;
    this.chaos = chaos;
    this.chance = chance;
    this.topic = topic;
    for (int i = 0; i < partitionCount; i++) {
      partitions.add(new ArrayList<>());
    }
    scheduler.spawn("network", null, this::carry);
  }

  List<List<ConsumerRecord<String, byte[]>>> partitions() {
    return partitions;
  }

  @SuppressWarnings("unchecked")
  Producer<String, byte[]> producer(Process process) {
    Connection connection = new Connection(process);
    connections.add(connection);
    return (Producer<String, byte[]>)
        Proxy.newProxyInstance(
            Broker.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, args) -> {
              if (!method.getName().equals("send") || args.length != 2) {
                throw new UnsupportedOperationException(method.getName());
              }
              send(connection, (ProducerRecord<String, byte[]>) args[0], (Callback) args[1]);
              return new CompletableFuture<RecordMetadata>();
            });
  }

  private void send(
      Connection connection, ProducerRecord<String, byte[]> record, Callback callback) {
    scheduler.point("send");
    if (chaos.refusesRecord()) {
      callback.onCompletion(null, new TimeoutException("no metadata"));
      return;
    }
    connection
        .onTheWay
        .computeIfAbsent(partitionOf(record), p -> new ArrayDeque<>())
        .add(new Pending(record, callback));
    scheduler.point("send done");
  }

  private int partitionOf(ProducerRecord<String, byte[]> record) {
    return Math.floorMod(record.key().hashCode(), partitions.size());
  }

  /** Brings records to the log, one at a time, those of each sender and partition in order. */
  private void carry() {
    List<Way> ways = new ArrayList<>();
    while (true) {
      scheduler.await(3_600_000, this::somethingToCarry);
      ways.clear();
      for (Connection c : connections) {
        c.onTheWay.forEach(
            (partition, records) -> {
              if (!records.isEmpty()) {
                ways.add(new Way(c, records));
              }
            });
      }
      if (ways.isEmpty()) {
        continue;
      }
      if (chaos.brokerAway()) {
        scheduler.sleep(200);
        continue;
      }
      Way way = ways.get(chance.nextInt(ways.size()));
      Pending one = way.records().remove();
      append(one.record());
      way.connection().arrived.add(one);
      scheduler.sleep(chance.nextInt(3));
    }
  }

  private boolean somethingToCarry() {
    for (Connection connection : connections) {
      for (Deque<Pending> records : connection.onTheWay.values()) {
        if (!records.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Nothing on its way to the log. */
  boolean quiet() {
    return !somethingToCarry();
  }

  void append(ProducerRecord<String, byte[]> record) {
    int partition = partitionOf(record);
    List<ConsumerRecord<String, byte[]>> log = partitions.get(partition);
    ConsumerRecord<String, byte[]> stored =
        new ConsumerRecord<>(topic, partition, log.size(), record.key(), record.value());
    record.headers().forEach(h -> stored.headers().add(h));
    log.add(stored);
  }

  /** Of what a dead process had on its way, a beginning may still arrive. */
  void died(Process process) {
    for (Connection connection : connections) {
      if (connection.process == process) {
        for (Deque<Pending> records : connection.onTheWay.values()) {
          int left = chaos.arrivesAfterDeath(records.size());
          while (records.size() > left) {
            records.removeLast();
          }
        }
      }
    }
  }
}
