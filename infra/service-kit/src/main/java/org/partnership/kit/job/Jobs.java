package org.partnership.kit.job;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.Pause;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.store.Numbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Persisted jobs: asked for, run by one instance under a lease, taken up by another when that one
 * dies.
 */
public final class Jobs implements Recovery {

  private static final Logger log = LoggerFactory.getLogger(Jobs.class);
  private static final Duration LEASE = Duration.ofSeconds(20);
  private static final Duration AFTER_LEASE = Duration.ofSeconds(1);
  private static final int ERRORS_KEPT = 100;

  private final MongoTemplate mongo;
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
    this.executor = executor;
    this.pause = pause;
    this.mongo = mongo;
    this.clock = clock;
    this.liveness = liveness;
    this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    liveness.busyWhile(() -> running.get() > 0);
  }

  /** Stores a job and starts it. */
  public Job submit(JobKind kind, Map<String, String> parameters, Act act) {
    String id = Ids.forNewThing(act);
    liveness.touch();
    Document document =
        new Document("_id", id)
            .append("kind", kind.name())
            .append("status", Job.Status.QUEUED.name())
            .append("owner", act.caller().id())
            .append("parameters", new Document(parameters))
            .append("done", 0L)
            .append("total", 0L)
            .append("createdAt", Date.from(act.now()))
            .append("leaseUntil", new Date(0));
    Optional<Job> before = find(id);
    if (before.isPresent()) {
      return before.get();
    }
    jobs().insertOne(document);
    executor.execute(() -> runIfFree(id));
    return job(document);
  }

  /** A job, if there is one of this id. */
  public Optional<Job> find(String id) {
    return Optional.ofNullable(jobs().find(Filters.eq("_id", id)).first()).map(Jobs::job);
  }

  @Override
  public void recover() {
    Instant now = clock.instant();
    jobs()
        .find(Filters.in("status", Job.Status.QUEUED.name(), Job.Status.RUNNING.name()))
        .projection(Projections.include("leaseUntil"))
        .into(new ArrayList<>())
        .forEach(d -> runWhenFree(d.getString("_id"), d.getDate("leaseUntil").toInstant(), now));
  }

  /**
   * The lease of whoever died may outlive the mark that told of the death, and nothing would look
   * again: so it is waited for. A holder that lives renews it meanwhile and keeps the job.
   */
  private void runWhenFree(String id, Instant leaseUntil, Instant now) {
    liveness.touch();
    running.incrementAndGet();
    executor.execute(
        () -> {
          try {
            if (!leaseUntil.isBefore(now)) {
              pause.of(Duration.between(now, leaseUntil).plus(AFTER_LEASE));
            }
            runIfFree(id);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            running.decrementAndGet();
          }
        });
  }

  private void runIfFree(String id) {
    Instant now = clock.instant();
    Document claimed =
        jobs()
            .findOneAndUpdate(
                Filters.and(
                    Filters.eq("_id", id),
                    Filters.in("status", Job.Status.QUEUED.name(), Job.Status.RUNNING.name()),
                    Filters.lt("leaseUntil", Date.from(now))),
                Updates.combine(
                    Updates.set("status", Job.Status.RUNNING.name()),
                    Updates.set("startedAt", Date.from(now)),
                    Updates.set("leaseUntil", Date.from(now.plus(LEASE)))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (claimed != null) {
      run(job(claimed));
    }
  }

  private void run(Job job) {
    JobKind kind = kinds.get(job.kind());
    running.incrementAndGet();
    try {
      liveness.touch();
      if (kind == null) {
        throw new IllegalStateException("no such kind of job here: " + job.kind());
      }
      Map<String, String> result = kind.run(job, progress(job.id()));
      finish(job.id(), Job.Status.SUCCEEDED, result, null);
    } catch (RuntimeException e) {
      log.error("job {} {} failed", job.kind(), job.id(), e);
      finish(job.id(), Job.Status.FAILED, Map.of(), Objects.toString(e.getMessage(), "failed"));
    } finally {
      running.decrementAndGet();
    }
  }

  private JobKind.Progress progress(String id) {
    return new JobKind.Progress() {
      private Instant told = Instant.EPOCH;

      @Override
      public void at(long done, long total) {
        Instant now = clock.instant();
        if (done < total && now.isBefore(told.plusSeconds(1))) {
          return;
        }
        told = now;
        jobs()
            .updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                    Updates.set("done", done),
                    Updates.set("total", total),
                    Updates.set("leaseUntil", Date.from(now.plus(LEASE)))));
      }
    };
  }

  private void finish(
      String id, Job.Status status, Map<String, String> result, @Nullable String error) {
    jobs()
        .updateOne(
            Filters.eq("_id", id),
            Updates.combine(
                Updates.set("status", status.name()),
                Updates.set("finishedAt", Date.from(clock.instant())),
                Updates.set("result", new Document(result)),
                Updates.pushEach(
                    "errors",
                    error == null ? List.of() : List.of(error),
                    new com.mongodb.client.model.PushOptions().slice(-ERRORS_KEPT))));
  }

  private static Job job(Document d) {
    return new Job(
        d.getString("_id"),
        d.getString("kind"),
        Job.Status.valueOf(d.getString("status")),
        d.getString("owner"),
        texts(d.get("parameters", Document.class)),
        Numbers.longOf(d, "done"),
        Numbers.longOf(d, "total"),
        d.getDate("createdAt").toInstant(),
        instant(d.getDate("startedAt")),
        instant(d.getDate("finishedAt")),
        texts(d.get("result", Document.class)),
        d.getList("errors", String.class, List.of()));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static Map<String, String> texts(@Nullable Document document) {
    return document == null
        ? Map.of()
        : document.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Objects.toString(e.getValue(), "")));
  }

  private MongoCollection<Document> jobs() {
    return mongo.getCollection("platform_jobs");
  }
}
