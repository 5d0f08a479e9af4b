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
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
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

  public IdempotencyRecords(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** What a request with a key finds. */
  sealed interface Found {}

  /** Go on; whatever is created gets this id. */
  record Begun(String newId) implements Found {}

  /** The key was used for something else. */
  record OtherBody() implements Found {}

  /** The same request is being worked on. */
  record InProgress() implements Found {}

  /** Done before: this was the answer. */
  @SuppressWarnings("ArrayRecordComponent")
  record Answered(
      int status,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String location,
      byte[] body)
      implements Found {}

  Found begin(String id, String bodyHash) {
    Instant now = clock.instant();
    String newId = Ids.next();
    try {
      records()
          .insertOne(
              new Document("_id", id)
                  .append("bodyHash", bodyHash)
                  .append("newId", newId)
                  .append("at", Date.from(now))
                  .append("lockedUntil", Date.from(now.plus(IN_PROGRESS))));
      return new Begun(newId);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return known(id, bodyHash, now);
    }
  }

  private Found known(String id, String bodyHash, Instant now) {
    Document record = records().find(Filters.eq("_id", id)).first();
    if (record == null) {
      return new InProgress();
    }
    if (!bodyHash.equals(record.getString("bodyHash"))) {
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
                Updates.set("lockedUntil", Date.from(now.plus(IN_PROGRESS))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return taken == null ? new InProgress() : new Begun(taken.getString("newId"));
  }

  void answered(String id, Answered answer) {
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

  void forget(String id) {
    records().deleteOne(Filters.eq("_id", id));
  }

  void release(String id) {
    records().updateOne(Filters.eq("_id", id), Updates.set("lockedUntil", new Date(0)));
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
