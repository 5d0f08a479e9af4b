package org.partnership.bench.cost;

/** One of the two that are compared: changes sheets and publishes what happened. */
public interface Side extends AutoCloseable {

  /** Creates the sheets. */
  void prepare(int sheets) throws InterruptedException;

  /**
   * One command; may return before its event is acknowledged.
   *
   * @param command travels with the event as its correlation id
   */
  void change(int sheet, String command);

  /** Returns when every event of every command is acknowledged and nothing waits anywhere. */
  void awaitAllPublished() throws InterruptedException;

  @Override
  void close();
}
