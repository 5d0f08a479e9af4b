package org.partnership.reporting.eventlog.store;

import org.partnership.kit.lifecycle.KitPhases;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Declares the log's indexes before anything is read. */
@Component
class EventLogPreparation implements SmartLifecycle {

  private final EventLog log;
  private volatile boolean running;

  EventLogPreparation(EventLog log) {
    this.log = log;
  }

  @Override
  public void start() {
    log.prepare();
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
