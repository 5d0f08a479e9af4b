package org.partnership.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What another terminal can ask of a running platform, by its data folder. */
final class Remote {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(45);
  private static final int NOT_RUNNING = 3;
  private static final int NOT_READY = 4;

  private final Path data;

  Remote(Path data) {
    this.data = data;
  }

  /**
   * Says how the platform is.
   *
   * @return exit code: 0 ready, 3 not running, 4 not yet ready
   */
  int status() {
    Optional<ProcessHandle> launcher = DataFolder.owner(data);
    if (launcher.isEmpty()) {
      System.out.println("No platform runs on " + data + ".");
      return NOT_RUNNING;
    }
    String state = DataFolder.state(data);
    System.out.printf(
        "The platform on %s (process %d): %s%n", data, launcher.get().pid(), state.strip());
    return state.startsWith("ready")
            && !state.contains("starting")
            && !state.contains("not running")
        ? 0
        : NOT_READY;
  }

  /** Asks the launcher to stop everything, and waits for it. */
  int stop() throws InterruptedException {
    Optional<ProcessHandle> launcher = DataFolder.owner(data);
    if (launcher.isEmpty()) {
      System.out.println("No platform runs on " + data + ".");
      return 0;
    }
    launcher.get().destroy();
    try {
      launcher.get().onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
      System.out.println("Stopped.");
      return 0;
    } catch (TimeoutException | ExecutionException e) {
      System.err.printf(
          "Process %d has not stopped within %d s.%n",
          launcher.get().pid(), STOP_LIMIT.toSeconds());
      return 1;
    }
  }
}
