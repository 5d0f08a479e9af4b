package org.partnership.bench.sim;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A single-threaded scheduled executor on the simulated clock. */
final class SimTimer {

  private static final class Entry {
    final Runnable work;
    final long period;
    long dueAt;

    Entry(Runnable work, long dueAt, long period) {
      this.work = work;
      this.dueAt = dueAt;
      this.period = period;
    }
  }

  private final Scheduler scheduler;
  private final List<Entry> entries = new ArrayList<>();
  private boolean stopped;

  SimTimer(Scheduler scheduler, @Nullable Process process) {
    this.scheduler = scheduler;
    scheduler.spawn("timer", process, this::loop);
  }

  private void loop() {
    while (!stopped) {
      Entry first = entries.stream().min(Comparator.comparingLong(e -> e.dueAt)).orElse(null);
      if (first == null) {
        scheduler.await(60_000, () -> !entries.isEmpty());
      } else if (first.dueAt > scheduler.now()) {
        int known = entries.size();
        scheduler.await(first.dueAt - scheduler.now(), () -> entries.size() != known);
      } else {
        entries.remove(first);
        first.work.run();
        if (first.period > 0) {
          first.dueAt = scheduler.now() + first.period;
          entries.add(first);
        }
      }
    }
  }

  private void add(Runnable work, long delay, long period) {
    entries.add(new Entry(work, scheduler.now() + delay, period));
  }

  /** What {@code Liveness} uses of an executor, and nothing else. */
  ScheduledExecutorService executor() {
    return (ScheduledExecutorService)
        Proxy.newProxyInstance(
            SimTimer.class.getClassLoader(),
            new Class<?>[] {ScheduledExecutorService.class},
            (proxy, method, args) -> {
              switch (method.getName()) {
                case "execute" -> add((Runnable) args[0], 0, 0);
                case "schedule" -> add(runnable(args[0]), millis(args[1], args[2]), 0);
                case "scheduleWithFixedDelay" ->
                    add((Runnable) args[0], millis(args[1], args[3]), millis(args[2], args[3]));
                case "shutdown" -> stopped = true;
                default -> throw new UnsupportedOperationException(method.getName());
              }
              return null;
            });
  }

  private static Runnable runnable(Object work) {
    if (work instanceof Runnable runnable) {
      return runnable;
    }
    Callable<?> callable = (Callable<?>) work;
    return () -> {
      try {
        callable.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static long millis(Object amount, Object unit) {
    return ((TimeUnit) unit).toMillis((Long) amount);
  }
}
