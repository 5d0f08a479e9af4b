package org.partnership.kit.inbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.CloudEventCodec;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Records that could not be applied, the keys they hold up, and what is parked behind them. All ids
 * derive from the record's place in its topic, so a repeat writes nothing twice.
 */
public final class DeadLetters {

  private final MongoTemplate mongo;
  private final Clock clock;

  public DeadLetters(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * A dead letter as an operator sees it.
   *
   * @param status OPEN, RETRIED or DISCARDED
   */
  public record Letter(
      String id,
      String topic,
      String key,
      @Nullable String type,
      String cause,
      Instant at,
      String status,
      @Nullable String decidedBy,
      @Nullable String reason,
      long parkedBehind) {}

  /** Those of the keys that something holds up. */
  Set<String> blocked(String topic, Collection<String> keys) {
    Set<String> blocked = new HashSet<>();
    blockedKeys()
        .find(Filters.in("_id", keys.stream().map(k -> blockId(topic, k)).toList()))
        .forEach(d -> blocked.add(d.getString("key")));
    return blocked;
  }

  /** Puts a record aside for an operator and holds up its key. */
  void bury(ConsumerRecord<?, byte[]> consumed, String cause) {
    Document letter =
        StoredRecords.toDocument(consumed)
            .append("cause", cause)
            .append("at", Date.from(clock.instant()))
            .append("status", "OPEN");
    block(consumed.topic(), CloudEventCodec.keyOf(consumed), "poison");
    letters()
        .updateOne(
            Filters.eq("_id", StoredRecords.id(consumed)),
            new Document("$setOnInsert", without(letter, "_id")),
            new UpdateOptions().upsert(true));
  }

  private static Document without(Document document, String field) {
    Document copy = new Document(document);
    copy.remove(field);
    return copy;
  }

  /** Puts a record behind whatever holds up its key. */
  void park(ConsumerRecord<?, byte[]> consumed) {
    parked()
        .replaceOne(
            Filters.eq("_id", StoredRecords.id(consumed)),
            StoredRecords.toDocument(consumed),
            new ReplaceOptions().upsert(true));
  }

  /** A key that something holds up, or behind which something is parked. */
  record HeldUp(String topic, String key) {}

  Set<HeldUp> heldUp(int limit) {
    Set<HeldUp> found = new LinkedHashSet<>();
    for (MongoCollection<Document> collection : List.of(blockedKeys(), parked())) {
      collection
          .find()
          .projection(Projections.include("topic", "key"))
          .limit(limit)
          .forEach(d -> found.add(new HeldUp(d.getString("topic"), d.getString("key"))));
    }
    return found;
  }

  /** Holds up a key. */
  void block(String topic, String key, String why) {
    blockedKeys()
        .updateOne(
            Filters.eq("_id", blockId(topic, key)),
            Updates.combine(
                Updates.setOnInsert("topic", topic),
                Updates.setOnInsert("key", key),
                Updates.setOnInsert("why", why),
                Updates.setOnInsert("since", Date.from(clock.instant()))),
            new UpdateOptions().upsert(true));
  }

  void unblock(String topic, String key) {
    blockedKeys().deleteOne(Filters.eq("_id", blockId(topic, key)));
  }

  /** What is parked behind a key after an offset, in the order of the topic. */
  List<ConsumerRecord<String, byte[]>> parkedBehind(
      String topic, String key, long after, int limit) {
    return parked()
        .find(
            Filters.and(
                Filters.eq("topic", topic), Filters.eq("key", key), Filters.gt("offset", after)))
        .sort(Sorts.ascending("offset"))
        .limit(limit)
        .map(StoredRecords::fromDocument)
        .into(new ArrayList<>());
  }

  void unpark(ConsumerRecord<?, byte[]> consumed) {
    parked().deleteOne(Filters.eq("_id", StoredRecords.id(consumed)));
  }

  /** Whether a dead letter of this key still waits for an operator. */
  boolean hasOpen(String topic, String key) {
    return letters()
            .find(
                Filters.and(
                    Filters.eq("topic", topic),
                    Filters.eq("key", key),
                    Filters.eq("status", "OPEN")))
            .first()
        != null;
  }

  /** Newest first. */
  public List<Letter> list(int limit) {
    return letters()
        .find()
        .sort(Sorts.descending("at", "_id"))
        .limit(limit)
        .map(this::letter)
        .into(new ArrayList<>());
  }

  public Optional<Letter> find(String id) {
    return Optional.ofNullable(letters().find(Filters.eq("_id", id)).first()).map(this::letter);
  }

  /** How many wait for an operator. */
  public long open() {
    return letters().countDocuments(Filters.eq("status", "OPEN"));
  }

  Optional<ConsumerRecord<String, byte[]>> recordOf(String id) {
    return Optional.ofNullable(letters().find(Filters.eq("_id", id)).first())
        .map(StoredRecords::fromDocument);
  }

  /** Records the operator's decision; false when somebody decided before. */
  boolean decide(String id, String status, String by, @Nullable String reason) {
    return letters()
            .findOneAndUpdate(
                Filters.and(Filters.eq("_id", id), Filters.eq("status", "OPEN")),
                Updates.combine(
                    Updates.set("status", status),
                    Updates.set("decidedBy", by),
                    Updates.set("reason", reason),
                    Updates.set("decidedAt", Date.from(clock.instant()))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
        != null;
  }

  private Letter letter(Document d) {
    long behind =
        parked()
            .countDocuments(
                Filters.and(
                    Filters.eq("topic", d.getString("topic")),
                    Filters.eq("key", d.getString("key"))));
    return new Letter(
        d.getString("_id"),
        d.getString("topic"),
        d.getString("key"),
        d.getString("type"),
        d.getString("cause"),
        d.getDate("at").toInstant(),
        d.getString("status"),
        d.getString("decidedBy"),
        d.getString("reason"),
        behind);
  }

  private static String blockId(String topic, String key) {
    return topic + "|" + key;
  }

  private MongoCollection<Document> letters() {
    return mongo.getCollection("platform_dead_letters");
  }

  private MongoCollection<Document> parked() {
    return mongo.getCollection("platform_parked_events");
  }

  private MongoCollection<Document> blockedKeys() {
    return mongo.getCollection("platform_blocked_keys");
  }
}
