package org.partnership.kit.inbox;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.partnership.kit.event.UnreadableEventException;
import org.partnership.kit.observe.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Applies the records of one topic to a {@link SubjectReader}: repeats are dropped, order within a
 * key is kept whatever happens. A store that is away is waited for; a record that can never be
 * applied is put aside with its cause and everything later of its key is parked behind it, other
 * keys go on. A gap in a subject's numbers parks that key until what is missing arrives; it is
 * never stepped over.
 */
public final class Inbox {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  private final String topic;
  private final SubjectReader reader;
  private final CloudEventCodec codec;
  private final DeadLetters letters;
  private final InboxMetrics metrics;
  private final Traces traces;
  private final ParkedEvents parked;

  public Inbox(
      String topic,
      SubjectReader reader,
      CloudEventCodec codec,
      DeadLetters letters,
      InboxMetrics metrics,
      Traces traces) {
    this.topic = topic;
    this.reader = reader;
    this.codec = codec;
    this.letters = letters;
    this.metrics = metrics;
    this.traces = traces;
    this.parked = new ParkedEvents(topic, this, letters, codec);
  }

  /** Topic this reads. */
  public String topic() {
    return topic;
  }

  /** A record and what it says. */
  record Incoming(ConsumerRecord<?, byte[]> consumed, Event event) {}

  /** A batch as polled. Returns when every record is applied, dropped, put aside or parked. */
  public void receive(List<ConsumerRecord<?, byte[]>> records) {
    metrics.began(topic, records);
    Set<String> keys = new HashSet<>();
    records.forEach(r -> keys.add(CloudEventCodec.keyOf(r)));
    Set<String> blocked = new HashSet<>(letters.blocked(topic, keys));
    List<Incoming> open = new ArrayList<>();
    Set<String> touched = new HashSet<>();
    for (ConsumerRecord<?, byte[]> consumed : records) {
      String key = CloudEventCodec.keyOf(consumed);
      if (blocked.contains(key)) {
        letters.park(consumed);
        touched.add(key);
        continue;
      }
      try {
        open.add(new Incoming(consumed, codec.fromRecord(consumed)));
      } catch (UnreadableEventException e) {
        applyTogether(open, blocked, touched);
        open.clear();
        bury(consumed, e);
        blocked.add(key);
      }
    }
    applyTogether(open, blocked, touched);
    touched.forEach(parked::drainIfPossible);
    metrics.finished(topic, records);
  }

  /** The fast way: all at once. One that cannot be applied sends them through one by one. */
  private void applyTogether(List<Incoming> open, Set<String> blocked, Set<String> touched) {
    if (open.isEmpty()) {
      return;
    }
    Map<String, Position> positions = positions(open);
    Map<String, List<Event>> bySubject = new LinkedHashMap<>();
    for (Incoming incoming : open) {
      Event event = incoming.event();
      String key = event.key();
      if (blocked.contains(key)) {
        letters.park(incoming.consumed());
        touched.add(key);
        continue;
      }
      Position at = positions.getOrDefault(event.subject(), Position.NONE);
      if (event.position().compareTo(at) <= 0) {
        metrics.repeated(topic);
      } else if (at.isFollowedBy(event.position())) {
        positions.put(event.subject(), event.position());
        bySubject.computeIfAbsent(event.subject(), s -> new ArrayList<>()).add(event);
      } else {
        gap(incoming, at);
        blocked.add(key);
        touched.add(key);
      }
    }
    if (bySubject.isEmpty()) {
      return;
    }
    Event first = bySubject.values().iterator().next().get(0);
    try {
      traces.continuing(first.traceparent(), topic + " process", () -> reader.apply(bySubject));
    } catch (RuntimeException e) {
      if (isTransient(e)) {
        throw e;
      }
      blocked.addAll(oneByOne(open, touched));
    }
  }

  /** Keys that are held up now: what follows of them in this batch is to be parked, too. */
  private Set<String> oneByOne(List<Incoming> open, Set<String> touched) {
    Set<String> blocked = new HashSet<>();
    for (Incoming incoming : open) {
      String key = incoming.event().key();
      if (blocked.contains(key)) {
        letters.park(incoming.consumed());
        touched.add(key);
      } else if (!apply(incoming)) {
        blocked.add(key);
        touched.add(key);
      }
    }
    return blocked;
  }

  /** One event; false when it, or a gap before it, now holds up its key. */
  boolean apply(Incoming incoming) {
    Event event = incoming.event();
    Position at = positions(List.of(incoming)).getOrDefault(event.subject(), Position.NONE);
    if (event.position().compareTo(at) <= 0) {
      metrics.repeated(topic);
      return true;
    }
    if (!at.isFollowedBy(event.position())) {
      gap(incoming, at);
      return false;
    }
    try {
      traces.continuing(
          event.traceparent(),
          topic + " process",
          () -> reader.apply(Map.of(event.subject(), List.of(event))));
      return true;
    } catch (RuntimeException e) {
      if (isTransient(e)) {
        throw e;
      }
      bury(incoming.consumed(), e);
      return false;
    }
  }

  private void gap(Incoming incoming, Position at) {
    log.error(
        "gap in {}: subject {} is at {}, got {}: parked until what is missing arrives",
        topic,
        incoming.event().subject(),
        at,
        incoming.event().position());
    metrics.gap(topic);
    letters.block(topic, incoming.event().key(), "gap");
    letters.park(incoming.consumed());
  }

  void bury(ConsumerRecord<?, byte[]> consumed, RuntimeException cause) {
    log.error("dead letter {}-{}-{}", topic, consumed.partition(), consumed.offset(), cause);
    metrics.deadLetter(topic);
    letters.bury(consumed, cause.getClass().getSimpleName() + ": " + cause.getMessage());
  }

  /** Tries what is parked behind a key, if nothing holds it up any more. */
  void drainIfPossible(String key) {
    parked.drainIfPossible(key);
  }

  /** Applies a dead letter again after its cause was mended; what is parked behind it follows. */
  void retry(ConsumerRecord<String, byte[]> consumed) {
    Event event = codec.fromRecord(consumed);
    Position at =
        positions(List.of(new Incoming(consumed, event)))
            .getOrDefault(event.subject(), Position.NONE);
    if (event.position().compareTo(at) > 0) {
      reader.apply(Map.of(event.subject(), List.of(event)));
    }
  }

  /**
   * Steps over a dead letter by an operator's decision. One that cannot even be read has no place.
   */
  void discard(ConsumerRecord<String, byte[]> consumed) {
    try {
      reader.skip(codec.fromRecord(consumed));
    } catch (UnreadableEventException e) {
      log.warn("discarded what was not an event: {}", e.getMessage());
    }
  }

  /** Up to where the reader has applied the subjects of these. */
  Map<String, Position> positions(List<Incoming> incoming) {
    Set<String> subjects = new HashSet<>();
    incoming.forEach(i -> subjects.add(i.event().subject()));
    return new HashMap<>(reader.positions(subjects));
  }

  static boolean isTransient(RuntimeException e) {
    return e instanceof MongoException
        || e instanceof DataAccessException
        || e instanceof OvertakenException;
  }
}
