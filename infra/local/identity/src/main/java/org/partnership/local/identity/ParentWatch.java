package org.partnership.local.identity;

import java.io.IOException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends this process when its standard input ends, if so configured: the launcher holds the other
 * end of that pipe, so even a launcher that was killed leaves no orphan.
 */
@Component
class ParentWatch implements SmartLifecycle {

  private static final long CLEAN_STOP_MS = 1_500;

  private final boolean wanted;
  private volatile boolean running;

  ParentWatch(IdentityProperties properties) {
    this.wanted = properties.exitWithParent();
  }

  @Override
  public void start() {
    running = true;
    if (wanted) {
      daemon("parent-watch", ParentWatch::untilInputEnds);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** First of all, so that a start that takes long is watched too. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  private static void untilInputEnds() {
    try {
      while (System.in.read() >= 0) {
        // whatever is written here is not for us
      }
    } catch (IOException e) {
      // a broken pipe says the same as its end
    }
    daemon("parent-watch-limit", ParentWatch::haltAfterAWhile);
    System.exit(0);
  }

  private static void haltAfterAWhile() {
    try {
      Thread.sleep(CLEAN_STOP_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }

  private static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
