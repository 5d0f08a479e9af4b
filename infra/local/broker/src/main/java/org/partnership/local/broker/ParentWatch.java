package org.partnership.local.broker;

import java.io.IOException;

/**
 * Ends this process when its standard input ends: the launcher holds the other end of that pipe, so
 * even a launcher that was killed leaves no orphan.
 */
final class ParentWatch {

  private static final long CLEAN_STOP_MS = 1_500;

  private ParentWatch() {}

  static void start() {
    Thread watch = new Thread(ParentWatch::untilInputEnds, "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void untilInputEnds() {
    try {
      while (System.in.read() >= 0) {
        // whatever is written here is not for us
      }
    } catch (IOException e) {
      // a broken pipe says the same as its end
    }
    Thread limit = new Thread(ParentWatch::haltAfterAWhile, "parent-watch-limit");
    limit.setDaemon(true);
    limit.start();
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
}
