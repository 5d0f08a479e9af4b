package org.partnership.kit.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.lifecycle.Pause;
import org.partnership.kit.observe.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Makes the functions that Spring Cloud Stream binds to topics (batch mode), one per topic, and
 * knows the inbox of each for repairs.
 */
public final class EventConsumers {

  private static final Logger log = LoggerFactory.getLogger(EventConsumers.class);
  private static final int TRIES_IN_PLACE = 40;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

  private final CloudEventCodec codec;
  private final DeadLetters letters;
  private final InboxMetrics metrics;
  private final Traces traces;
  private final Pause pause;
  private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();

  public EventConsumers(
      CloudEventCodec codec, DeadLetters letters, InboxMetrics metrics, Traces traces) {
    this(codec, letters, metrics, traces, Pause.SLEEP);
  }

  /**
   * @param pause between two tries in place
   */
  public EventConsumers(
      CloudEventCodec codec,
      DeadLetters letters,
      InboxMetrics metrics,
      Traces traces,
      Pause pause) {
    this.pause = pause;
    this.codec = codec;
    this.letters = letters;
    this.metrics = metrics;
    this.traces = traces;
  }

  /** The function for a topic; several readers of one topic are given as one. */
  public Consumer<Message<List<byte[]>>> consumer(String topic, SubjectReader reader) {
    Inbox inbox = new Inbox(topic, reader, codec, letters, metrics, traces);
    if (inboxes.putIfAbsent(topic, inbox) != null) {
      throw new IllegalStateException("two readers of " + topic);
    }
    metrics.announce(topic);
    return message -> receive(inbox, records(message));
  }

  @SuppressWarnings("unchecked")
  private static List<ConsumerRecord<?, byte[]>> records(Message<List<byte[]>> message) {
    List<ConsumerRecord<?, byte[]>> raw =
        (List<ConsumerRecord<?, byte[]>>) message.getHeaders().get(KafkaHeaders.RAW_DATA);
    if (raw == null) {
      throw new IllegalStateException("binding without converter-bean-name eventBatchConverter");
    }
    return raw;
  }

  /**
   * Retries in place, so that nothing overtakes; after a while the container seeks back and goes
   * on.
   */
  private void receive(Inbox inbox, List<ConsumerRecord<?, byte[]>> records) {
    for (int i = 1; ; i++) {
      try {
        inbox.receive(records);
        return;
      } catch (RuntimeException e) {
        if (!Inbox.isTransient(e) || i == TRIES_IN_PLACE) {
          throw e;
        }
        if (i % 20 == 1) {
          log.warn("{} waits for the store: {}", inbox.topic(), e.toString());
        }
        waitAfter(e);
      }
    }
  }

  private void waitAfter(RuntimeException e) {
    try {
      pause.of(BETWEEN_TRIES);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw e;
    }
  }

  /** Whether a topic is read here. */
  boolean reads(String topic) {
    return inboxes.containsKey(topic);
  }

  Inbox inbox(String topic) {
    Inbox inbox = inboxes.get(topic);
    if (inbox == null) {
      throw new IllegalArgumentException("not read here: " + topic);
    }
    return inbox;
  }
}
