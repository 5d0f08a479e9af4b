package org.partnership.kit.lifecycle;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends this process when whoever started it is gone: its standard input, a pipe held by the parent,
 * reaches its end. Switched on by {@code PLATFORM_EXIT_WITH_PARENT=true}, as the local launcher
 * does.
 */
public final class ExitWithParent {

  private static final Logger log = LoggerFactory.getLogger(ExitWithParent.class);

  private ExitWithParent() {}

  /** Starts watching, if asked to. */
  public static void watchIfAsked() {
    if ("true".equals(System.getenv("PLATFORM_EXIT_WITH_PARENT"))) {
      Thread.ofPlatform().daemon().name("exit-with-parent").start(ExitWithParent::watch);
    }
  }

  private static void watch() {
    try {
      while (System.in.read() >= 0) {
        // Whatever the parent writes does not matter, only that it is there.
      }
    } catch (IOException e) {
      log.debug("standard input closed", e);
    }
    log.info("the process that started this one is gone: ending");
    Runtime.getRuntime().halt(0);
  }
}
