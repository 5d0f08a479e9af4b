package org.partnership.kit.store;

import java.util.List;
import org.partnership.kit.event.OutboxEntry;

/** The store's view of the relay. */
public interface Publication {

  /**
   * Called before every write, so that a death between write and publishing leaves a trace. The
   * trace stays until {@link #afterWrite()}, however long the write takes.
   */
  void beforeWrite();

  /**
   * Called once for every {@link #beforeWrite()} that returned, after the outcome was passed on.
   */
  void afterWrite();

  /**
   * The acknowledged write of these events found the outbox empty: the caller holds the relay token
   * and passes it on here.
   */
  void publish(AggregateType<?> type, String id, List<OutboxEntry> entries);

  /**
   * A write failed in a way that leaves open whether it happened: look, and publish what is there.
   */
  void outcomeUnknown(AggregateType<?> type, String id);
}
