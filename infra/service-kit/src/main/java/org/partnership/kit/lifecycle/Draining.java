package org.partnership.kit.lifecycle;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * On stop, the time between saying "not ready" (Boot says it as soon as it is asked to stop) and
 * closing the door: whoever shares requests among instances asks now and then, and goes on sending
 * until it has asked. Meanwhile everything is served as before.
 */
public final class Draining implements SmartLifecycle {

  /** Before the web server's graceful end; the consumers leave their groups after that. */
  private static final int PHASE = DEFAULT_PHASE - 1000;

  private final Duration time;
  private final Pause pause;
  private volatile boolean running;

  /**
   * @param time longer than the gateway takes to ask and to give up asking; zero where there is one
   *     instance alone
   */
  public Draining(Duration time, Pause pause) {
    this.time = time;
    this.pause = pause;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    try {
      pause.of(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
