package org.partnership.bench.harness;

import java.util.Arrays;

/** Times of many operations, and what most of them took. */
final class Percentiles {

  private final long[] sorted;

  /**
   * @param nanos of each operation, in any order
   */
  Percentiles(long[] nanos) {
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  int count() {
    return sorted.length;
  }

  /** Milliseconds that this share of the operations did not exceed. */
  double millis(double share) {
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, at)] / 1e6;
  }

  @Override
  public String toString() {
    return "n %,d, p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, max %.0f ms"
        .formatted(count(), millis(0.5), millis(0.9), millis(0.99), millis(1));
  }
}
