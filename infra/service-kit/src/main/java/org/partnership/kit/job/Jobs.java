package org.partnership.kit.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.Pause;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.store.StoreAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Persisted jobs: asked for, run by one instance under a lease, taken up by another when that one
 * dies, and by the same when the store was away.
 */
public final class Jobs implements Recovery {

  private static final Logger log = LoggerFactory.getLogger(Jobs.class);
  private static final Duration AFTER_LEASE = Duration.ofSeconds(1);

  private final JobStore store;
  private final Clock clock;
  private final Liveness liveness;
  private final Pause pause;
  private final Map<String, JobKind> kinds;
  private final AtomicInteger running = new AtomicInteger();
  private final Executor executor;

  public Jobs(MongoTemplate mongo, Clock clock, Liveness liveness, List<JobKind> kinds) {
    this(mongo, clock, liveness, kinds, Pause.SLEEP, Executors.newVirtualThreadPerTaskExecutor());
  }

  /**
   * @param pause until the lease of another has ended
   * @param executor runs jobs, each as long as it takes
   */
  public Jobs(
      MongoTemplate mongo,
      Clock clock,
      Liveness liveness,
      List<JobKind> kinds,
      Pause pause,
      Executor executor) {
    this.store = new JobStore(mongo, clock);
    this.executor = executor;
    this.pause = pause;
    this.clock = clock;
    this.liveness = liveness;
    this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    liveness.busyWhile(() -> running.get() > 0);
  }

  /** Stores a job and starts it. */
  public Job submit(JobKind kind, Map<String, String> parameters, Act act) {
    String id = Ids.forNewThing(act);
    liveness.touch();
    Optional<Job> before = store.find(id);
    if (before.isPresent()) {
      return before.get();
    }
    Job job = store.insert(id, kind, act.caller().id(), parameters, act.now());
    inHand(() -> runFrom(id, null));
    return job;
  }

  /** A job, if there is one of this id. */
  public Optional<Job> find(String id) {
    return store.find(id);
  }

  /**
   * The lease of whoever died may outlive the mark that told of the death, and nothing would look
   * again: so it is waited for. A holder that lives renews it meanwhile and keeps the job.
   */
  @Override
  public void recover() {
    Instant now = clock.instant();
    store
        .unfinished()
        .forEach(
            (id, until) -> {
              liveness.touch();
              inHand(() -> runFrom(id, until.isBefore(now) ? null : Duration.between(now, until)));
            });
  }

  private void inHand(Runnable task) {
    running.incrementAndGet();
    executor.execute(
        () -> {
          try {
            task.run();
          } finally {
            running.decrementAndGet();
          }
        });
  }

  /**
   * @param held how long another may hold the job yet; null if nobody does
   */
  private void runFrom(String id, @Nullable Duration held) {
    try {
      Duration wait = held;
      do {
        if (wait != null) {
          pause.of(wait.plus(AFTER_LEASE));
        }
        // What stopped for want of the store is still held by this instance until the lease ends.
        wait = JobStore.LEASE;
      } while (!runIfFree(id));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @return false when the store was away, so that it is to be tried again
   */
  private boolean runIfFree(String id) {
    try {
      store.claim(id).ifPresent(this::run);
      return true;
    } catch (JobTakenOverException e) {
      log.warn("{}: left to it", e.getMessage());
      return true;
    } catch (RuntimeException e) {
      if (!StoreAway.is(e)) {
        throw e;
      }
      log.warn("job {} waits for the store: {}", id, e.toString());
      return false;
    }
  }

  private void run(JobStore.Held held) {
    Job job = held.job();
    Map<String, String> result;
    try {
      liveness.touch();
      JobKind kind = kinds.get(job.kind());
      if (kind == null) {
        throw new IllegalStateException("no such kind of job here: " + job.kind());
      }
      result = kind.run(job, progress(held));
    } catch (JobTakenOverException e) {
      throw e;
    } catch (RuntimeException e) {
      if (StoreAway.is(e)) {
        throw e;
      }
      log.error("job {} {} failed", job.kind(), job.id(), e);
      String error = Objects.toString(e.getMessage(), "failed");
      store.finish(held, Job.Status.FAILED, Map.of(), List.of(error));
      return;
    }
    store.finish(held, Job.Status.SUCCEEDED, result, List.of());
  }

  private JobKind.Progress progress(JobStore.Held held) {
    return new JobKind.Progress() {
      private Instant told = Instant.EPOCH;

      @Override
      public void at(long done, long total) {
        Instant now = clock.instant();
        if (done < total && now.isBefore(told.plusSeconds(1))) {
          return;
        }
        told = now;
        store.progress(held, done, total);
      }
    };
  }
}
