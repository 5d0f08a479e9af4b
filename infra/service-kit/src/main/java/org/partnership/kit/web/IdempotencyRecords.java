package org.partnership.kit.web;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Ids;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The records behind {@code Idempotency-Key}, kept 24 hours. */
public final class IdempotencyRecords {

  /** How long an answer can be repeated. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** After this a request in progress is taken for dead, and its repeat finishes what was begun. */
  private static final Duration IN_PROGRESS = Duration.ofSeconds(30);

  private final MongoTemplate mongo;
  private final Clock clock;
  private final Supplier<String> ids;

  public IdempotencyRecords(MongoTemplate mongo, Clock clock) {
    this(mongo, clock, Ids::next);
  }

  /**
   * @param ids gives the ids of what requests create
   */
  public IdempotencyRecords(MongoTemplate mongo, Clock clock, Supplier<String> ids) {
    this.mongo = mongo;
    this.clock = clock;
    this.ids = ids;
  }

  /** What a request with a key finds. */
  public sealed interface Found {}

  /**
   * Go on.
   *
   * @param newId whatever is created gets this id, in every try
   * @param until when this try is taken for dead
   */
  public record Begun(String newId, Instant until) implements Found {}

  /** The key was used for something else. */
  public record OtherBody() implements Found {}

  /** The same request is being worked on. */
  public record InProgress() implements Found {}

  /** Done before: this was the answer. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Answered(
      int status,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String location,
      byte[] body)
      implements Found {}

  /** Records a request before it does anything, or tells what is known of it. */
  public Found begin(String id, String bodyHash) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant until = now.plus(IN_PROGRESS);
    String newId = ids.get();
    try {
      records()
          .insertOne(
              new Document("_id", id)
                  .append("bodyHash", bodyHash)
                  .append("newId", newId)
                  .append("at", Date.from(now))
                  .append("lockedUntil", Date.from(until)));
      return new Begun(newId, until);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return known(id, bodyHash, now, until);
    }
  }

  private Found known(String id, String bodyHash, Instant now, Instant until) {
    Document record = records().find(Filters.eq("_id", id)).first();
    if (record == null) {
      return new InProgress();
    }
    String hash = record.getString("bodyHash");
    if (hash != null && !bodyHash.equals(hash)) {
      return new OtherBody();
    }
    if (record.get("status") != null) {
      return new Answered(
          record.getInteger("status"),
          record.getString("contentType"),
          record.getString("etag"),
          record.getString("location"),
          Objects.requireNonNull(record.get("body", Binary.class)).getData());
    }
    Document taken =
        records()
            .findOneAndUpdate(
                Filters.and(Filters.eq("_id", id), Filters.lt("lockedUntil", Date.from(now))),
                Updates.combine(
                    Updates.set("lockedUntil", Date.from(until)),
                    Updates.set("bodyHash", bodyHash)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return taken == null ? new InProgress() : new Begun(taken.getString("newId"), until);
  }

  /**
   * Notes what became of a try. One that was taken for dead and refused after all has no say: the
   * try that took over does. The id stays with the key whatever happens, or a try that still goes
   * on and a later one could each create something.
   *
   * @param answer of any status; of a server's fault where there was none
   */
  public void ended(String id, Begun begun, Answered answer) {
    if (answer.status() >= 200 && answer.status() < 300) {
      answered(id, answer);
      return;
    }
    Bson free = Updates.set("lockedUntil", new Date(0));
    boolean refused = answer.status() >= 300 && answer.status() < 500;
    records()
        .updateOne(
            Filters.and(Filters.eq("_id", id), Filters.eq("lockedUntil", Date.from(begun.until()))),
            // Refused: nothing changed, so the key may be tried again, with another body, too.
            // Otherwise the outcome is open: a repeat goes on and finds out.
            refused ? Updates.combine(free, Updates.set("bodyHash", null)) : free);
  }

  private void answered(String id, Answered answer) {
    records()
        .updateOne(
            Filters.eq("_id", id),
            Updates.combine(
                Updates.set("status", answer.status()),
                Updates.set("contentType", answer.contentType()),
                Updates.set("etag", answer.etag()),
                Updates.set("location", answer.location()),
                Updates.set("body", new Binary(answer.body()))));
  }

  /**
   * Blanks texts wherever they are a value in a kept answer: who is erased is not told again by a
   * repeat either. Reads all answers of a day: for rare requests.
   */
  public void blank(Collection<String> texts) {
    for (Document record : records().find(Filters.exists("body"))) {
      byte[] body = Objects.requireNonNull(record.get("body", Binary.class)).getData();
      String before = new String(body, StandardCharsets.UTF_8);
      String after = before;
      for (String text : texts) {
        after = after.replace(JsonMapper.shared().writeValueAsString(text), "\"\"");
      }
      if (!after.equals(before)) {
        records()
            .updateOne(
                Filters.eq("_id", record.getString("_id")),
                Updates.set("body", new Binary(after.getBytes(StandardCharsets.UTF_8))));
      }
    }
  }

  /** Removes what is older than 24 hours; returns how many. */
  public long removeExpired() {
    return records()
        .deleteMany(Filters.lt("at", Date.from(clock.instant().minus(KEPT))))
        .getDeletedCount();
  }

  private MongoCollection<Document> records() {
    return mongo.getCollection("platform_idempotency");
  }
}
