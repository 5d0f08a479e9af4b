package org.partnership.kit.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.partnership.kit.relay.Outboxes.Ref;

/**
 * Writes whose senders were not answered. The server may do such a write long after the first look
 * found nothing, and whoever writes next would leave everything to a holder of the relay token that
 * is not there: so it is looked at again and again for as long as the write may still happen.
 */
final class UnknownOutcomes {

  /** A write whose sender was not answered may still be done by the server for this long. */
  private static final Duration MAY_STILL_HAPPEN = Duration.ofMinutes(2);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  /** More than this many at once the sweep for what was overlooked finds, if later. */
  private static final int MAX = 10_000;

  private final LongSupplier nanoTime;

  /** Until when they may still happen, in nanoseconds. */
  private final Map<Ref, Long> until = new ConcurrentHashMap<>();

  /** Only of the one thread that asks for what is due. */
  private long lookedAt;

  /**
   * @param nanoTime measures pauses, which a clock that is set must not stretch
   */
  UnknownOutcomes(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  boolean isEmpty() {
    return until.isEmpty();
  }

  /** A write of this aggregate may or may not have been done, or may yet be. */
  void add(Ref ref) {
    if (until.size() < MAX) {
      until.put(ref, nanoTime.getAsLong() + MAY_STILL_HAPPEN.toNanos());
    }
  }

  /** Those to be looked at now; each a last time when its time has passed. */
  List<Ref> due() {
    long now = nanoTime.getAsLong();
    if (until.isEmpty() || now - lookedAt < LOOK_AGAIN.toNanos()) {
      return List.of();
    }
    lookedAt = now;
    List<Ref> due = List.copyOf(until.keySet());
    until.forEach(
        (ref, end) -> {
          if (now - end >= 0) {
            until.remove(ref, end);
          }
        });
    return due;
  }
}
