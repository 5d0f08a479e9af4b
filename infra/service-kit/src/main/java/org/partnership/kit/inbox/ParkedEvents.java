package org.partnership.kit.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.partnership.kit.event.UnreadableEventException;
import org.partnership.kit.inbox.Inbox.Incoming;

/** What is parked behind the keys of one inbox, and its way back into it. */
final class ParkedEvents {

  private static final int PAGE = 200;

  private final String topic;
  private final Inbox inbox;
  private final DeadLetters letters;
  private final CloudEventCodec codec;

  ParkedEvents(String topic, Inbox inbox, DeadLetters letters, CloudEventCodec codec) {
    this.topic = topic;
    this.inbox = inbox;
    this.letters = letters;
    this.codec = codec;
  }

  /**
   * Tries what is parked behind a key: when the hold-up was a gap, what was parked last may be what
   * was missing; when an operator has just freed the key, nothing else would come back to it.
   */
  void drainIfPossible(String key) {
    if (letters.hasOpen(topic, key)) {
      return;
    }
    Drained drained;
    do {
      drained = drainOnce(key);
    } while (drained == Drained.SOME);
    if (drained == Drained.NOTHING && isEmpty(key)) {
      letters.unblock(topic, key);
      // Somebody may have parked between the look and the unblocking.
      if (!isEmpty(key)) {
        letters.block(topic, key, "gap");
        drainIfPossible(key);
      }
    }
  }

  private boolean isEmpty(String key) {
    return letters.parkedBehind(topic, key, -1, 1).isEmpty();
  }

  private enum Drained {
    SOME,
    NOTHING,
    HELD_UP_AGAIN
  }

  /** Goes once through all that is parked: what was missing may be the last of it. */
  private Drained drainOnce(String key) {
    Drained drained = Drained.NOTHING;
    long after = -1;
    List<ConsumerRecord<String, byte[]>> page;
    do {
      page = letters.parkedBehind(topic, key, after, PAGE);
      Map<String, Position> positions = inbox.positions(readable(page));
      for (ConsumerRecord<String, byte[]> consumed : page) {
        after = consumed.offset();
        Incoming incoming;
        try {
          incoming = new Incoming(consumed, codec.fromRecord(consumed));
        } catch (UnreadableEventException e) {
          inbox.bury(consumed, e);
          letters.unpark(consumed);
          return Drained.HELD_UP_AGAIN;
        }
        Event event = incoming.event();
        Position at = positions.getOrDefault(event.subject(), Position.NONE);
        if (event.position().compareTo(at) > 0 && !at.isFollowedBy(event.position())) {
          continue;
        }
        boolean applied = inbox.apply(incoming);
        letters.unpark(consumed);
        if (!applied) {
          return Drained.HELD_UP_AGAIN;
        }
        if (event.position().compareTo(at) > 0) {
          positions.put(event.subject(), event.position());
        }
        drained = Drained.SOME;
      }
    } while (page.size() == PAGE);
    return drained;
  }

  private List<Incoming> readable(List<ConsumerRecord<String, byte[]>> page) {
    List<Incoming> readable = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> consumed : page) {
      try {
        readable.add(new Incoming(consumed, codec.fromRecord(consumed)));
      } catch (UnreadableEventException e) {
        return readable;
      }
    }
    return readable;
  }
}
