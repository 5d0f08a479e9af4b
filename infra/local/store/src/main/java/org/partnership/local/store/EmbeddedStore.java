package org.partnership.local.store;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A running store in this process: what {@link StoreServer} runs and what tests use.
 *
 * <pre>{@code
 * try (EmbeddedStore store = EmbeddedStore.start(null, 0)) {
 *   MongoClient client = MongoClients.create(store.uri());
 * }
 * }</pre>
 */
public final class EmbeddedStore implements AutoCloseable {

  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final StoreFile file;
  private final Listener listener;

  private EmbeddedStore(StoreOptions options) {
    file = StoreFile.open(options.storage(), failure::complete);
    try {
      StoreBackend backend = new StoreBackend(file, Clock.systemUTC());
      listener = new Listener(options.bind(), options.port(), new CommandHandler(backend, file));
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
    failure.thenAcceptAsync(
        cause -> {
          LoggerFactory.getLogger(EmbeddedStore.class)
              .error("The store stops: a commit failed", cause);
          close();
        });
  }

  /**
   * Starts a store that listens on the loopback interface.
   *
   * @param dataFolder created if need be; null keeps everything in memory, gone when closed
   * @param port 0 for any that is free
   * @throws StoreStartException if the port is taken or the folder is in use
   */
  public static EmbeddedStore start(@Nullable Path dataFolder, int port) {
    StoreOptions.Storage storage =
        dataFolder == null ? null : new StoreOptions.Storage(dataFolder, false);
    return start(new StoreOptions(InetAddress.getLoopbackAddress(), port, storage, false));
  }

  static EmbeddedStore start(StoreOptions options) {
    return new EmbeddedStore(options);
  }

  /** The port it listens on. */
  public int port() {
    return listener.port();
  }

  /** For drivers: {@code mongodb://127.0.0.1:port}. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port();
  }

  /** The size of its file in bytes; 0 in memory. */
  public long fileSize() {
    return file.size();
  }

  /** Completes, with the cause, if a commit fails; the store then stops by itself. */
  public CompletableFuture<Throwable> failure() {
    return failure.copy();
  }

  /** Ends all connections, commits what was done and closes the file. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      listener.close();
      file.close();
    }
  }
}
