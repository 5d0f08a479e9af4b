package org.partnership.kit.relay;

import java.time.Instant;
import java.util.List;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds events whose publisher died, at start and when another instance's mark goes stale. The
 * claim on the dead instance's mark is the lease: one instance sweeps for one death.
 */
public final class OutboxSweep implements Recovery {

  private static final Logger log = LoggerFactory.getLogger(OutboxSweep.class);

  private final Outboxes outboxes;
  private final AggregateStores stores;
  private final OutboxRelay relay;

  public OutboxSweep(Outboxes outboxes, AggregateStores stores, OutboxRelay relay) {
    this.outboxes = outboxes;
    this.stores = stores;
    this.relay = relay;
  }

  @Override
  public void recover() {
    stores.types().forEach(type -> takeOver(type, outboxes.idsWithWaiting(type)));
  }

  /** Takes over what has been waiting since before the given time. */
  void recoverOlderThan(Instant time) {
    stores.types().forEach(type -> takeOver(type, outboxes.idsWithWaiting(type, time)));
  }

  private void takeOver(AggregateType<?> type, List<String> ids) {
    if (!ids.isEmpty()) {
      log.info("{} {} with events that nobody publishes: taken over", ids.size(), type.name());
      relay.publishWaiting(type, ids);
    }
  }
}
