package org.partnership.reporting.projection.store;

import org.partnership.kit.lifecycle.KitPhases;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes the first generation and its indexes before anything is read or asked. */
@Component
class GenerationPreparation implements SmartLifecycle {

  private final Generations generations;
  private volatile boolean running;

  GenerationPreparation(Generations generations) {
    this.generations = generations;
  }

  @Override
  public void start() {
    generations.prepare();
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
