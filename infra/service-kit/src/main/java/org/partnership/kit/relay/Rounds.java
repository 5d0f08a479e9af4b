package org.partnership.kit.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.relay.Outboxes.Ref;

/**
 * The aggregates that are on their way round, each at most once, and where they wait: to be sent,
 * to be taken out, or for either to be tried again.
 */
final class Rounds {

  /** How many are handled together. */
  static final int BATCH = 500;

  private static final Duration BACKOFF = Duration.ofMillis(500);
  private static final long WAIT_MS = 200;

  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Map<Ref, Round> active = new ConcurrentHashMap<>();
  private final BlockingQueue<Round> toSend = new LinkedBlockingQueue<>();
  private final BlockingQueue<Round> toTakeOut = new LinkedBlockingQueue<>();
  private final DelayQueue<Later> later = new DelayQueue<>();

  Rounds(Clock clock, LongSupplier nanoTime) {
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /** The caller got the relay token: begins a round, or has the one under way look again. */
  void begin(Ref ref, @Nullable List<OutboxEntry> entries) {
    active.compute(
        ref,
        (r, going) -> {
          if (going != null) {
            going.dirty = true;
            return going;
          }
          Round round = new Round(r, clock.instant(), false, entries);
          toSend.add(round);
          return round;
        });
  }

  /** Ends a round: on with what is left, or with a look at what came meanwhile, or done. */
  void end(Round round, List<OutboxEntry> left) {
    active.compute(
        round.ref,
        (ref, going) -> {
          if (left.isEmpty() && !round.dirty) {
            return null;
          }
          Round next = new Round(ref, round.since, !left.isEmpty(), left.isEmpty() ? null : left);
          toSend.add(next);
          return next;
        });
  }

  void acknowledged(Round round) {
    toTakeOut.add(round);
  }

  void sendLater(Round round) {
    later(round, toSend);
  }

  void takeOutLater(Round round) {
    later(round, toTakeOut);
  }

  private void later(Round round, BlockingQueue<Round> to) {
    later.add(new Later(round, to, nanoTime, nanoTime.getAsLong() + BACKOFF.toNanos()));
  }

  /** What is to be sent; waits a little for it if asked to. */
  List<Round> nextToSend(boolean wait) throws InterruptedException {
    Later due;
    while ((due = later.poll()) != null) {
      due.to().add(due.round());
    }
    return next(toSend, wait);
  }

  /** What is to be taken out; waits a little for it if asked to. */
  List<Round> nextToTakeOut(boolean wait) throws InterruptedException {
    return next(toTakeOut, wait);
  }

  private static List<Round> next(BlockingQueue<Round> queue, boolean wait)
      throws InterruptedException {
    Round first = wait ? queue.poll(WAIT_MS, TimeUnit.MILLISECONDS) : queue.poll();
    List<Round> batch = new ArrayList<>();
    if (first != null) {
      batch.add(first);
      queue.drainTo(batch, BATCH - 1);
    }
    return batch;
  }

  int size() {
    return active.size();
  }

  boolean isEmpty() {
    return active.isEmpty();
  }

  /** Age of the oldest; zero when there is none. */
  Duration oldestAge() {
    Instant now = clock.instant();
    return active.values().stream()
        .map(round -> Duration.between(round.since, now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /**
   * @param to where it waits after its pause
   */
  private record Later(Round round, BlockingQueue<Round> to, LongSupplier nanoTime, long dueNanos)
      implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(dueNanos - nanoTime.getAsLong(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
