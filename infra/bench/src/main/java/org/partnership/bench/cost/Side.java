package org.partnership.bench.cost;

/** One of the two that are compared: changes sheets and publishes what happened. */
interface Side {

  /** Creates the sheets. */
  void prepare(int sheets);

  /** One command; may return before its event is acknowledged. */
  void change(int sheet);

  /** Returns when every event of every command is acknowledged and nothing waits anywhere. */
  void awaitAllPublished() throws InterruptedException;

  void close();
}
