package org.partnership.kit.relay;

import java.util.List;
import java.util.function.IntConsumer;
import org.partnership.kit.event.OutboxEntry;

/** The relay's port to the broker. */
public interface EventSender {

  /** Opens the connection; must not wait for the broker. */
  void start();

  /**
   * Sends the events of one aggregate in order. May block while the broker's buffer is full.
   *
   * @param done called exactly once, with the length of the contiguous prefix that is acknowledged
   */
  void send(List<OutboxEntry> entries, IntConsumer done);

  void stop();
}
