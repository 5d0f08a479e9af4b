package org.partnership.local.launcher;

import java.time.Duration;

/** How long to wait before a part that died is started again, and when to give it up. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration WELL = Duration.ofSeconds(10);

  private final int limit;
  private int inARow;

  /**
   * @param limit deaths in a row, each before ten seconds of service, until it is given up
   */
  Backoff(int limit) {
    this.limit = limit;
  }

  /** A part that served for ten seconds begins anew: what killed it then was not its start. */
  void died(Duration served) {
    inARow = served.compareTo(WELL) > 0 ? 1 : inARow + 1;
  }

  boolean givenUp() {
    return inARow > limit;
  }

  Duration pause() {
    Duration pause = FIRST.multipliedBy(1L << Math.min(inARow - 1, 10));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  int deaths() {
    return inARow;
  }
}
