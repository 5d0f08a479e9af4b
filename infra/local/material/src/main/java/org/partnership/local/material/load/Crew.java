package org.partnership.local.material.load;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same for many items, several at a time, and tells how far it is. */
final class Crew {

  private static final int AT_A_TIME = 8;

  private final Report report;

  Crew(Report report) {
    this.report = report;
  }

  /**
   * Does the work for every item; one that fails does not keep the others from being done.
   *
   * @param name says in the progress lines what the items are
   * @throws IncompleteException when some failed; each has been reported by then
   */
  <T> void all(String name, List<T> items, Function<T, String> nameOf, Consumer<T> work) {
    Semaphore places = new Semaphore(AT_A_TIME);
    AtomicInteger failed = new AtomicInteger();
    Report.Count count = report.count(name, items.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (T item : items) {
        threads.execute(
            () -> {
              places.acquireUninterruptibly();
              try {
                work.accept(item);
                count.one();
              } catch (RuntimeException e) {
                failed.incrementAndGet();
                report.failure(name + " " + nameOf.apply(item), e);
              } finally {
                places.release();
              }
            });
      }
    }
    if (failed.get() > 0) {
      throw new IncompleteException(
          failed.get() + " of " + items.size() + " " + name + " could not be loaded");
    }
  }
}
