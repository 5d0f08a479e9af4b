package org.partnership.kit.lifecycle;

import java.time.Duration;

/** Work that the calendar asks for, done by one instance of the service at a time. */
public interface PeriodicWork {

  /** Stable name, the id of its lease. */
  String name();

  /** How often. Keep it long: every period costs each instance one operation. */
  Duration period();

  /** Does what is due. Repeatable; catches up after downtime. */
  void run();
}
