package org.partnership.local.launcher;

import java.io.IOException;

/** Stops the platform when standard input ends: for programs that start it for a while. */
final class ParentWatch {

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
    System.exit(0);
  }
}
