package org.partnership.kit.lifecycle;

import java.time.Duration;

/** Waiting, as a port: what waits can be run against a clock of its own. */
@FunctionalInterface
public interface Pause {

  /** Waits for real. */
  Pause SLEEP = Thread::sleep;

  /** Returns after this long. */
  void of(Duration duration) throws InterruptedException;
}
