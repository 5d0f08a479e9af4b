package org.partnership.reporting.rebuild.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.partnership.kit.event.UnreadableEventException;
import org.partnership.reporting.projection.domain.SourceTopic;
import org.partnership.reporting.projection.store.Projector;

/**
 * Replays one topic into a generation, to the same end as reading it while it grew: repeats are
 * dropped, an event that cannot be applied holds up its key, so does a gap until what is missing
 * arrives, and what an operator left out then is left out now.
 */
final class ReplayLane {

  private final SourceTopic source;
  private final int generation;
  private final Projector projector;
  private final CloudEventCodec codec;
  private final Set<String> leftOut;
  private final Set<String> heldUp = new HashSet<>();
  private final Map<String, List<Read>> waiting = new HashMap<>();
  private final Map<TopicPartition, Long> firstHeld = new HashMap<>();

  private record Read(ConsumerRecord<String, byte[]> consumed, Event event) {
    String key() {
      return CloudEventCodec.keyOf(consumed);
    }
  }

  /**
   * @param leftOut ids of the dead letters that an operator discarded
   */
  ReplayLane(
      SourceTopic source,
      int generation,
      Projector projector,
      CloudEventCodec codec,
      Set<String> leftOut) {
    this.source = source;
    this.generation = generation;
    this.projector = projector;
    this.codec = codec;
    this.leftOut = leftOut;
  }

  /** The lowest offset per partition that was not applied: another try must begin there. */
  Map<TopicPartition, Long> firstHeld() {
    Map<TopicPartition, Long> first = new HashMap<>(firstHeld);
    waiting.values().stream()
        .flatMap(List::stream)
        .forEach(r -> first.merge(partition(r.consumed()), r.consumed().offset(), Math::min));
    return first;
  }

  /** Applies what was polled of this topic, in its order; repeatable. */
  void replay(List<ConsumerRecord<String, byte[]>> records) {
    List<Read> together = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> consumed : records) {
      Optional<Event> event = read(consumed);
      if (leftOut.contains(letterId(consumed))) {
        apply(together);
        together.clear();
        event.ifPresent(e -> projector.skip(generation, source, e));
      } else if (event.isEmpty()) {
        apply(together);
        together.clear();
        hold(consumed);
      } else {
        together.add(new Read(consumed, event.get()));
      }
    }
    apply(together);
  }

  private Optional<Event> read(ConsumerRecord<String, byte[]> consumed) {
    try {
      return Optional.of(codec.fromRecord(consumed));
    } catch (UnreadableEventException e) {
      return Optional.empty();
    }
  }

  private void apply(List<Read> reads) {
    if (reads.isEmpty()) {
      return;
    }
    Map<String, Position> at = positions(reads);
    List<Read> following = new ArrayList<>();
    Set<String> touched = new HashSet<>();
    for (Read read : reads) {
      Event event = read.event();
      Position mark = at.getOrDefault(event.subject(), Position.NONE);
      if (heldUp.contains(read.key())) {
        hold(read.consumed());
      } else if (waiting.containsKey(read.key())) {
        wait(read, touched);
      } else if (mark.isFollowedBy(event.position())) {
        at.put(event.subject(), event.position());
        following.add(read);
      } else if (event.position().compareTo(mark) > 0) {
        wait(read, touched);
      }
    }
    write(following);
    touched.forEach(this::letGo);
  }

  private void wait(Read read, Set<String> touched) {
    waiting.computeIfAbsent(read.key(), k -> new ArrayList<>()).add(read);
    touched.add(read.key());
  }

  /** The fast way: all at once. One that cannot be applied sends them through one by one. */
  private void write(List<Read> reads) {
    Map<String, List<Event>> bySubject = new LinkedHashMap<>();
    reads.forEach(
        r -> bySubject.computeIfAbsent(r.event().subject(), s -> new ArrayList<>()).add(r.event()));
    try {
      projector.applyWhatFollows(generation, source, bySubject);
    } catch (RuntimeException e) {
      if (Transient.is(e)) {
        throw e;
      }
      reads.forEach(this::writeAlone);
    }
  }

  private void writeAlone(Read read) {
    if (heldUp.contains(read.key())) {
      hold(read.consumed());
      return;
    }
    try {
      projector.applyWhatFollows(
          generation, source, Map.of(read.event().subject(), List.of(read.event())));
    } catch (RuntimeException e) {
      if (Transient.is(e)) {
        throw e;
      }
      hold(read.consumed());
    }
  }

  /** What waited for a gap of its key to close. */
  private void letGo(String key) {
    List<Read> left = waiting.getOrDefault(key, List.of());
    boolean progress = true;
    while (progress) {
      progress = false;
      List<Read> still = new ArrayList<>();
      for (Read read : left) {
        Position mark =
            positions(List.of(read)).getOrDefault(read.event().subject(), Position.NONE);
        if (mark.isFollowedBy(read.event().position())) {
          writeAlone(read);
          progress = true;
        } else if (read.event().position().compareTo(mark) > 0) {
          still.add(read);
        }
      }
      left = still;
    }
    if (left.isEmpty()) {
      waiting.remove(key);
    } else {
      waiting.put(key, left);
    }
  }

  private Map<String, Position> positions(List<Read> reads) {
    return new HashMap<>(
        projector.positions(
            generation, reads.stream().map(r -> r.event().subject()).distinct().toList()));
  }

  private void hold(ConsumerRecord<String, byte[]> consumed) {
    heldUp.add(CloudEventCodec.keyOf(consumed));
    firstHeld.merge(partition(consumed), consumed.offset(), Math::min);
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> consumed) {
    return new TopicPartition(consumed.topic(), consumed.partition());
  }

  /** As the platform's dead letters are named. */
  private static String letterId(ConsumerRecord<?, ?> consumed) {
    return consumed.topic() + "-" + consumed.partition() + "-" + consumed.offset();
  }
}
