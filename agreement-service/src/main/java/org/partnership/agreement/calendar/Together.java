package org.partnership.agreement.calendar;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does the same to many things: so many at a time, on virtual threads. */
public final class Together {

  private Together() {}

  /**
   * Returns when all is done. The first failure keeps what was not begun from being begun.
   *
   * @param atOnce how many: enough to keep whoever does the work busy, few enough to leave room for
   *     others
   * @throws CancellationException when the calling thread was interrupted
   */
  public static <T> void forEach(Iterable<T> things, int atOnce, Consumer<T> each) {
    Semaphore places = new Semaphore(atOnce);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (T thing : things) {
        places.acquire();
        if (failure.get() != null) {
          break;
        }
        crowd.execute(
            () -> {
              try {
                each.accept(thing);
              } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
              } finally {
                places.release();
              }
            });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted before all was done");
    }
    Throwable failed = failure.get();
    if (failed instanceof RuntimeException exception) {
      throw exception;
    }
    if (failed instanceof Error error) {
      throw error;
    }
  }
}
