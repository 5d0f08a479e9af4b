package org.partnership.kit.job;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.Numbers;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Jobs as documents, and who holds each until when. */
final class JobStore {

  static final Duration LEASE = Duration.ofSeconds(20);

  private static final int ERRORS_KEPT = 100;
  private static final Bson UNFINISHED =
      Filters.in("status", Job.Status.QUEUED.name(), Job.Status.RUNNING.name());

  private final MongoTemplate mongo;
  private final Clock clock;

  JobStore(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * A job that this holder runs.
   *
   * @param holder of this claim and no other: who claims the job later is another
   */
  record Held(Job job, String holder) {}

  /** Stores a new job that nobody holds. */
  Job insert(
      String id, JobKind kind, String owner, Map<String, String> parameters, Instant createdAt) {
    Document document =
        new Document("_id", id)
            .append("kind", kind.name())
            .append("status", Job.Status.QUEUED.name())
            .append("owner", owner)
            .append("parameters", new Document(parameters))
            .append("done", 0L)
            .append("total", 0L)
            .append("createdAt", Date.from(createdAt))
            .append("leaseUntil", new Date(0));
    jobs().insertOne(document);
    return job(document);
  }

  Optional<Job> find(String id) {
    return Optional.ofNullable(jobs().find(Filters.eq("_id", id)).first()).map(JobStore::job);
  }

  /** Ids of all that are not finished, and until when each is held. */
  Map<String, Instant> unfinished() {
    return jobs()
        .find(UNFINISHED)
        .projection(Projections.include("leaseUntil"))
        .into(new ArrayList<>())
        .stream()
        .collect(
            Collectors.toMap(d -> d.getString("_id"), d -> d.getDate("leaseUntil").toInstant()));
  }

  /** Takes a job that nobody holds, or whose holder's lease has ended. */
  Optional<Held> claim(String id) {
    Instant now = clock.instant();
    String holder = UUID.randomUUID().toString();
    Document claimed =
        jobs()
            .findOneAndUpdate(
                Filters.and(
                    Filters.eq("_id", id), UNFINISHED, Filters.lt("leaseUntil", Date.from(now))),
                Updates.combine(
                    Updates.set("status", Job.Status.RUNNING.name()),
                    Updates.set("holder", holder),
                    Updates.set("startedAt", Date.from(now)),
                    Updates.set("leaseUntil", Date.from(now.plus(LEASE)))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(claimed).map(d -> new Held(job(d), holder));
  }

  /**
   * Notes how far it is, and prolongs the lease.
   *
   * @throws JobTakenOverException if another holds the job now
   */
  void progress(Held held, long done, long total) {
    update(
        held,
        Updates.combine(
            Updates.set("done", done),
            Updates.set("total", total),
            Updates.set("leaseUntil", Date.from(clock.instant().plus(LEASE)))));
  }

  /**
   * Notes what came of it.
   *
   * @throws JobTakenOverException if another holds the job now
   */
  void finish(Held held, Job.Status status, Map<String, String> result, List<String> errors) {
    update(
        held,
        Updates.combine(
            Updates.set("status", status.name()),
            Updates.set("finishedAt", Date.from(clock.instant())),
            Updates.set("result", new Document(result)),
            Updates.pushEach("errors", errors, new PushOptions().slice(-ERRORS_KEPT))));
  }

  private void update(Held held, Bson update) {
    Bson stillHeld =
        Filters.and(Filters.eq("_id", held.job().id()), Filters.eq("holder", held.holder()));
    if (jobs().updateOne(stillHeld, update).getMatchedCount() == 0) {
      throw new JobTakenOverException(held.job());
    }
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
