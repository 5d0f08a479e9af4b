package org.partnership.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Ends this process when its standard input ends, if {@code PLATFORM_EXIT_WITH_PARENT=true}: the
 * launcher holds the other end of that pipe, so even a launcher that was killed leaves no orphan.
 */
final class ParentWatch {

  private static final String SWITCH = "PLATFORM_EXIT_WITH_PARENT";

  private ParentWatch() {}

  static void startIfAsked(Map<String, String> environment) {
    if (Boolean.parseBoolean(environment.get(SWITCH))) {
      start(System.in, () -> Runtime.getRuntime().halt(0));
    }
  }

  /** Runs {@code end} once, on a daemon thread, as soon as {@code input} has ended. */
  static void start(InputStream input, Runnable end) {
    Thread.ofPlatform()
        .daemon()
        .name("parent-watch")
        .start(
            () -> {
              untilEnd(input);
              end.run();
            });
  }

  private static void untilEnd(InputStream input) {
    try {
      int read;
      do {
        read = input.read();
      } while (read >= 0);
    } catch (IOException e) {
      // a broken pipe says the same as its end
    }
  }
}
