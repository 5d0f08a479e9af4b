package org.partnership.kit.config;

import org.partnership.kit.lifecycle.KitPhases;
import org.partnership.kit.store.AggregateStores;
import org.springframework.context.SmartLifecycle;

/** Declares the indexes before anything is written; unique ones carry rules. */
final class IndexCreation implements SmartLifecycle {

  private final AggregateStores stores;
  private volatile boolean running;

  IndexCreation(AggregateStores stores) {
    this.stores = stores;
  }

  @Override
  public void start() {
    stores.ensureIndexes();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return KitPhases.RELAY - 1;
  }
}
