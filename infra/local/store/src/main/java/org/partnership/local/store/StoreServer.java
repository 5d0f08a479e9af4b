package org.partnership.local.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The store as a process of its own. Options:
 *
 * <ul>
 *   <li>{@code --port=27117}
 *   <li>{@code --data=FOLDER}; without it nothing outlives the process
 *   <li>{@code --fsync}: each commit is forced to the disk, so that it survives a power cut too
 *   <li>{@code --bind=127.0.0.1}
 *   <li>{@code --exit-with-parent}: end when standard input ends, that is when the process that
 *       holds its other end is gone
 * </ul>
 *
 * Each may also stand in the environment: {@code STORE_PORT}, {@code STORE_DATA} and so on. Exit
 * codes: 1 a commit failed, 2 it could not start.
 */
public final class StoreServer {

  private static final int FAILED = 1;
  private static final int NOT_STARTED = 2;

  private StoreServer() {}

  /** Starts, says so in one line, and runs until it is told to stop. */
  public static void main(String[] arguments) {
    long begin = System.nanoTime();
    try {
      StoreOptions options = StoreOptions.of(arguments, System.getenv());
      EmbeddedStore store = EmbeddedStore.start(options);
      Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-stop"));
      store.failure().thenAcceptAsync(cause -> Runtime.getRuntime().halt(FAILED));
      if (options.exitWithParent()) {
        Thread.ofPlatform().name("store-parent").daemon().start(StoreServer::exitWithParent);
      }
      System.out.printf(
          "store ready on %s:%d in %d ms%n",
          options.bind().getHostAddress(), store.port(), (System.nanoTime() - begin) / 1_000_000);
      Thread.currentThread().join();
    } catch (StoreStartException e) {
      System.err.println(e.getMessage());
      System.exit(NOT_STARTED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void exitWithParent() {
    try (InputStream parent = System.in) {
      while (parent.read() >= 0) {
        // whatever is said here only shows that somebody is there
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.exit(0);
    }
  }
}
