package org.partnership.reporting.rebuild.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.inbox.DeadLetters;
import org.partnership.reporting.projection.domain.SourceTopic;
import org.partnership.reporting.projection.store.Projector;
import org.partnership.reporting.rebuild.store.ReplayOffsets;

/**
 * Reads all topics from the first event on into one generation, with a consumer of its own that
 * joins no group. Remembers how far it came; each round reads on to where the topics end then.
 */
final class Replay implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int LETTERS_MAX = 10_000;
  private static final int SAVED_EVERY = 10_000;

  private final String rebuild;
  private final int generation;
  private final Consumer<String, byte[]> consumer;
  private final Projector projector;
  private final CloudEventCodec codec;
  private final DeadLetters letters;
  private final ReplayOffsets offsets;

  Replay(
      String rebuild,
      int generation,
      Consumer<String, byte[]> consumer,
      Projector projector,
      CloudEventCodec codec,
      DeadLetters letters,
      ReplayOffsets offsets) {
    this.rebuild = rebuild;
    this.generation = generation;
    this.consumer = consumer;
    this.projector = projector;
    this.codec = codec;
    this.letters = letters;
    this.offsets = offsets;
  }

  /** Told after every poll how far the round is; may throw to end it. */
  interface Watch {
    void at(long done, long total);
  }

  /**
   * One round: from where the last one got to, to the end of the topics as they are now.
   *
   * @return how many events were read
   */
  long toEnd(Watch watch) {
    Map<TopicPartition, Long> ends = begin();
    Map<SourceTopic, ReplayLane> lanes = lanes();
    long total = ends.values().stream().mapToLong(Long::longValue).sum();
    long read = 0;
    long saved = 0;
    while (!isAt(ends)) {
      ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
      lanes.forEach((source, lane) -> lane.replay(of(source, polled)));
      read += polled.count();
      long done = ends.keySet().stream().mapToLong(consumer::position).sum();
      watch.at(done, total);
      if (read - saved > SAVED_EVERY) {
        save(lanes.values(), ends.keySet());
        saved = read;
      }
    }
    save(lanes.values(), ends.keySet());
    return read;
  }

  /**
   * Whether the service's readers have read everything that was replayed. Until they have, the
   * generation may know events that the log of events does not, which only the readers write.
   */
  boolean isReadByReaders() {
    Set<TopicPartition> partitions = consumer.assignment();
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions);
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    return partitions.stream()
        .allMatch(
            p -> {
              OffsetAndMetadata reached = committed.get(p);
              long read = reached == null ? beginnings.getOrDefault(p, 0L) : reached.offset();
              return read >= consumer.position(p);
            });
  }

  /** Where the topics end is asked for before anything is read: that the switch rests on. */
  private Map<TopicPartition, Long> begin() {
    List<TopicPartition> partitions =
        Stream.of(SourceTopic.values()).flatMap(source -> partitions(source).stream()).toList();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> known = offsets.of(rebuild);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions.stream().filter(p -> !known.containsKey(p)).toList());
    partitions.stream()
        .filter(known::containsKey)
        .forEach(p -> consumer.seek(p, known.getOrDefault(p, 0L)));
    return ends;
  }

  private List<TopicPartition> partitions(SourceTopic source) {
    List<PartitionInfo> infos = consumer.partitionsFor(source.topic());
    return infos == null
        ? List.of()
        : infos.stream().map(i -> new TopicPartition(i.topic(), i.partition())).toList();
  }

  private Map<SourceTopic, ReplayLane> lanes() {
    Set<String> leftOut =
        letters.list(LETTERS_MAX).stream()
            .filter(l -> l.status().equals("DISCARDED"))
            .map(DeadLetters.Letter::id)
            .collect(Collectors.toSet());
    Map<SourceTopic, ReplayLane> lanes = new EnumMap<>(SourceTopic.class);
    for (SourceTopic source : SourceTopic.values()) {
      lanes.put(source, new ReplayLane(source, generation, projector, codec, leftOut));
    }
    return lanes;
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
  }

  private static List<ConsumerRecord<String, byte[]>> of(
      SourceTopic source, ConsumerRecords<String, byte[]> polled) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    polled.records(source.topic()).forEach(records::add);
    return records;
  }

  /** Below these everything is applied; what is held up is read again in the next round. */
  private void save(Collection<ReplayLane> lanes, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> safe = new HashMap<>();
    partitions.forEach(p -> safe.put(p, consumer.position(p)));
    lanes.forEach(
        lane -> lane.firstHeld().forEach((p, offset) -> safe.merge(p, offset, Math::min)));
    offsets.save(rebuild, safe);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
