package org.partnership.bench.harness;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do. */
final class Waiting {

  private static final long POLL_MILLIS = 50;

  private Waiting() {}

  /** Fails with the sentence when it has not come true within the limit. */
  static void until(String what, Duration limit, BooleanSupplier isTrue) {
    if (!within(limit, isTrue)) {
      throw new IllegalStateException("not within " + limit.toSeconds() + " s: " + what);
    }
  }

  /** Whether it came true within the limit. */
  static boolean within(Duration limit, BooleanSupplier isTrue) {
    long end = System.nanoTime() + limit.toNanos();
    while (!isTrue.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      pause(POLL_MILLIS);
    }
    return true;
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
