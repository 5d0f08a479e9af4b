package org.partnership.bench.harness;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Follows the processes: since when each serves, and what was acknowledged by then. */
final class Watch implements AutoCloseable {

  private static final long POLL_MILLIS = 100;

  private final LocalPlatform platform;
  private final LongSupplier acknowledged;
  private final Map<String, Serving> serving = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean going = true;

  /**
   * A process that serves.
   *
   * @param acknowledgedBefore commands acknowledged when it became ready
   * @param since {@link System#nanoTime} then
   */
  record Serving(long pid, long acknowledgedBefore, long since) {}

  Watch(LocalPlatform platform, LongSupplier acknowledged) {
    this.platform = platform;
    this.acknowledged = acknowledged;
    look();
    this.thread = Thread.ofVirtual().name("watch").start(this::follow);
  }

  private void follow() {
    while (going) {
      look();
      Waiting.pause(POLL_MILLIS);
    }
  }

  private void look() {
    for (LocalPlatform.Part part : platform.parts()) {
      Serving known = serving.get(part.name());
      if (known != null && (known.pid() != part.pid() || !part.ready())) {
        serving.remove(part.name());
      } else if (known == null && part.ready()) {
        serving.put(
            part.name(), new Serving(part.pid(), acknowledged.getAsLong(), System.nanoTime()));
      }
    }
  }

  /** Commands acknowledged since a process became ready; -1 while it does not serve. */
  long acknowledgedSinceStart(String part) {
    Serving known = serving.get(part);
    return known == null ? -1 : acknowledged.getAsLong() - known.acknowledgedBefore();
  }

  /** For how long a process has been ready, in seconds; -1 while it does not serve. */
  long servedSeconds(String part) {
    Serving known = serving.get(part);
    return known == null ? -1 : (System.nanoTime() - known.since()) / 1_000_000_000L;
  }

  @Override
  public void close() {
    going = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
