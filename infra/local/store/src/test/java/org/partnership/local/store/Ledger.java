package org.partnership.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/**
 * Writers that remember what the store acknowledged to them, and the check that it still has it:
 * nothing lost, nothing half done, every index in step with its documents.
 */
final class Ledger {

  private static final int AGGREGATES_PER_WRITER = 20;

  /** The highest version that was acknowledged, or read, per aggregate. */
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();

  /** Ids of inserted documents, and of removed ones. */
  private final Map<String, Boolean> inserted = new ConcurrentHashMap<>();

  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong lastInsert = new AtomicLong();

  long acknowledged() {
    return acknowledged.get();
  }

  static void declare(String uri) {
    try (MongoClient client = MongoClients.create(uri)) {
      MongoCollection<Document> things = things(client);
      things.createIndex(Indexes.ascending("version"));
      things.createIndex(Indexes.ascending("unique"), new IndexOptions().unique(true).sparse(true));
    }
  }

  private static MongoCollection<Document> things(MongoClient client) {
    return client.getDatabase("ledger").getCollection("things");
  }

  /** Writes until the store is gone. */
  void writeUntilItIsGone(MongoClient client, int writer) {
    MongoCollection<Document> things = things(client);
    try {
      for (int i = 0; true; i++) {
        update(things, "aggregate-" + writer + "-" + i % AGGREGATES_PER_WRITER);
        insert(things);
      }
    } catch (MongoException gone) {
      // what was under way is neither acknowledged nor refused
    }
  }

  private void update(MongoCollection<Document> things, String id) {
    Document found = things.find(eq("_id", id)).first();
    if (found == null) {
      things.insertOne(new Document("_id", id).append("version", 1).append("events", List.of(1)));
      record(id, 1);
      return;
    }
    int version = found.getInteger("version");
    record(id, version);
    Document after =
        things.findOneAndUpdate(
            and(eq("_id", id), eq("version", version)),
            Updates.combine(Updates.inc("version", 1), Updates.push("events", version + 1)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    record(id, after.getInteger("version"));
    if (after.getList("events", Integer.class).size() > 50) {
      things.updateOne(eq("_id", id), Updates.pull("events", new Document("$lte", version)));
    }
  }

  private void record(String id, int version) {
    versions.merge(id, version, Math::max);
    acknowledged.incrementAndGet();
  }

  private void insert(MongoCollection<Document> things) {
    String id = "inserted-" + lastInsert.incrementAndGet();
    things.insertOne(new Document("_id", id).append("unique", id).append("text", "x".repeat(300)));
    inserted.put(id, true);
    acknowledged.incrementAndGet();
    if (id.endsWith("7")) {
      inserted.remove(id); // until it is acknowledged, either may be
      things.deleteOne(eq("_id", id));
      inserted.put(id, false);
    }
  }

  /** What does not agree with what was acknowledged; empty if all is well. */
  List<String> disagreements(MongoClient client) {
    List<String> wrong = new ArrayList<>();
    MongoCollection<Document> things = things(client);
    Map<String, Document> stored = new ConcurrentHashMap<>();
    things.find().forEach(document -> stored.put(document.getString("_id"), document));
    versions.forEach(
        (id, version) -> {
          Document document = stored.get(id);
          if (document == null || document.getInteger("version") < version) {
            wrong.add("lost: " + id + " at version " + version + " is " + document);
          } else if (!events(document).getLast().equals(document.getInteger("version"))) {
            wrong.add("half done: " + document);
          }
        });
    inserted.forEach(
        (id, there) -> {
          if (there != stored.containsKey(id)) {
            wrong.add((there ? "lost: " : "back again: ") + id);
          }
        });
    long indexed = things.countDocuments(gt("version", 0));
    long versioned = stored.values().stream().filter(d -> d.containsKey("version")).count();
    if (indexed != versioned) {
      wrong.add("index on version has " + indexed + " of " + versioned);
    }
    for (String id : inserted.keySet()) {
      if (things.countDocuments(eq("unique", id)) != (stored.containsKey(id) ? 1 : 0)) {
        wrong.add("unique index disagrees about " + id);
      }
    }
    return wrong;
  }

  private static List<Integer> events(Document document) {
    return document.getList("events", Integer.class);
  }
}
