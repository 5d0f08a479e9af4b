package org.partnership.bench.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Load by virtual threads; what fails in one fails the run. */
public final class Load {

  private Load() {}

  /** One piece of work. */
  public interface Work {

    /**
     * @param n its number, from 0
     * @param intended when it was to begin, in nanoseconds of the system's own count
     */
    void run(int n, long intended) throws InterruptedException;
  }

  /**
   * Open-loop: each begins at its time whether or not those before are done, and its latency counts
   * from then.
   */
  public static void paced(int perSecond, int count, Work work) throws InterruptedException {
    Crew crew = new Crew();
    long began = System.nanoTime();
    for (int i = 0; i < count; i++) {
      int n = i;
      long intended = began + i * 1_000_000_000L / perSecond;
      for (long left = intended - System.nanoTime();
          left > 0;
          left = intended - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      crew.start(() -> work.run(n, intended));
    }
    crew.join();
  }

  /** Closed-loop: so many writers, each beginning its next when its last is done. */
  public static void crowd(int writers, int count, Work work) throws InterruptedException {
    Crew crew = new Crew();
    AtomicInteger next = new AtomicInteger();
    for (int i = 0; i < writers; i++) {
      crew.start(
          () -> {
            for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
              work.run(n, System.nanoTime());
            }
          });
    }
    crew.join();
  }

  private static final class Crew {
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();

    private interface Body {
      void run() throws InterruptedException;
    }

    void start(Body body) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      body.run();
                    } catch (InterruptedException | RuntimeException | Error e) {
                      failed.compareAndSet(null, e);
                    }
                  }));
    }

    void join() throws InterruptedException {
      for (Thread thread : threads) {
        thread.join();
      }
      Throwable first = failed.get();
      if (first != null) {
        throw new IllegalStateException("load failed", first);
      }
    }
  }
}
