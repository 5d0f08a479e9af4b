package org.partnership.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What operators watch of the reading side: {@code platform.consumer.lag} in seconds per topic (age
 * of the oldest event in work, 0 when all is read), dead letters, gaps, repeats.
 */
public final class InboxMetrics {

  private static final Duration QUIET = Duration.ofSeconds(2);

  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<String, State> states = new ConcurrentHashMap<>();

  public InboxMetrics(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  private static final class State {
    volatile Instant inWorkFrom = Instant.MAX;
    volatile Instant lastFinished = Instant.EPOCH;
    volatile Duration lastAge = Duration.ZERO;
  }

  private State state(String topic) {
    return states.computeIfAbsent(
        topic,
        t -> {
          State state = new State();
          Gauge.builder("platform.consumer.lag", state, this::lagSeconds)
              .tag("topic", t)
              .baseUnit("seconds")
              .description("age of the oldest event not yet applied, as far as polled")
              .register(meters);
          return state;
        });
  }

  private double lagSeconds(State state) {
    Instant now = clock.instant();
    if (!state.inWorkFrom.equals(Instant.MAX)) {
      return Math.max(0, Duration.between(state.inWorkFrom, now).toMillis() / 1000.0);
    }
    return Duration.between(state.lastFinished, now).compareTo(QUIET) > 0
        ? 0
        : state.lastAge.toMillis() / 1000.0;
  }

  /** Registers the gauges of a topic before its first event. */
  public void announce(String topic) {
    state(topic);
    meters.counter("platform.consumer.dead.letters", "topic", topic);
    meters.counter("platform.consumer.gaps", "topic", topic);
  }

  void began(String topic, List<? extends ConsumerRecord<?, ?>> records) {
    long oldest = records.stream().mapToLong(ConsumerRecord::timestamp).min().orElse(0);
    state(topic).inWorkFrom = Instant.ofEpochMilli(oldest);
  }

  void finished(String topic, List<? extends ConsumerRecord<?, ?>> records) {
    State state = state(topic);
    Instant now = clock.instant();
    long newest = records.stream().mapToLong(ConsumerRecord::timestamp).max().orElse(0);
    state.lastAge = Duration.between(Instant.ofEpochMilli(newest), now);
    state.lastFinished = now;
    state.inWorkFrom = Instant.MAX;
    meters.counter("platform.consumer.events", "topic", topic).increment(records.size());
  }

  void repeated(String topic) {
    meters.counter("platform.consumer.repeats", "topic", topic).increment();
  }

  void gap(String topic) {
    meters.counter("platform.consumer.gaps", "topic", topic).increment();
  }

  void deadLetter(String topic) {
    meters.counter("platform.consumer.dead.letters", "topic", topic).increment();
  }
}
