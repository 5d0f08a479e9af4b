package org.partnership.kit.lifecycle;

import org.springframework.context.SmartLifecycle;

/**
 * What must be there before anything is written or read: indexes (unique ones carry rules),
 * collections. Done once, before the relay starts; what fails here keeps the service from starting.
 */
public class Preparation implements SmartLifecycle {

  private final Runnable work;
  private volatile boolean running;

  public Preparation(Runnable work) {
    this.work = work;
  }

  @Override
  public final void start() {
    work.run();
    running = true;
  }

  @Override
  public final void stop() {
    running = false;
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  @Override
  public final int getPhase() {
    return KitPhases.RELAY - 1;
  }
}
