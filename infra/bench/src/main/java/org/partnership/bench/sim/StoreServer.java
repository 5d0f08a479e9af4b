package org.partnership.bench.sim;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.bench.check.Observation;

/**
 * One service's database: durable, each single write atomic. It can be away, fail before or after a
 * write, or do a write long after its sender has given up on it.
 */
final class StoreServer {

  static final ServerAddress ADDRESS = new ServerAddress("sim", 27017);

  /** What goes wrong with one operation. */
  enum Trouble {
    NONE,
    FAILS_BEFORE,
    FAILS_AFTER,
    HAPPENS_LATER
  }

  private final Scheduler scheduler;
  private final Chaos chaos;
  private final Map<String, Map<String, Document>> collections = new LinkedHashMap<>();
  private final List<Observation.Claim> claims = new ArrayList<>();
  private int lateWrites;
  private int restored;
  private boolean calm;

  StoreServer(Scheduler scheduler, Chaos chaos) {
    this.scheduler = scheduler;
    this.chaos = chaos;
  }

  Map<String, Document> documents(String collection) {
    return collections.computeIfAbsent(collection, c -> new LinkedHashMap<>());
  }

  /** How many writes whose senders gave up are still to be done. */
  int lateWrites() {
    return lateWrites;
  }

  /** The marks of instances are claimed by the one operation that answers with the old mark. */
  void claimed(String collection, Document before) {
    if (collection.equals("platform_busy_instances")) {
      claims.add(
          new Observation.Claim(before.getString("_id"), before.getDate("until").toInstant()));
    }
  }

  List<Observation.Claim> claims() {
    return claims;
  }

  /** Everything as it was at one moment. */
  record Backup(Map<String, Map<String, Document>> collections) {}

  Backup backup() {
    return new Backup(copyOf(collections));
  }

  /** What was done since, or is still to be done by those who gave up on it, has not happened. */
  void restore(Backup backup) {
    collections.clear();
    collections.putAll(copyOf(backup.collections));
    claims.clear();
    restored++;
  }

  private static Map<String, Map<String, Document>> copyOf(
      Map<String, Map<String, Document>> collections) {
    Map<String, Map<String, Document>> copy = new LinkedHashMap<>();
    collections.forEach(
        (name, documents) -> {
          Map<String, Document> copies = new LinkedHashMap<>();
          documents.forEach((id, document) -> copies.put(id, Updating.copy(document)));
          copy.put(name, copies);
        });
    return copy;
  }

  /** Runs operations to which nothing happens. */
  void calmly(Runnable operations) {
    calm = true;
    operations.run();
    calm = false;
  }

  /** Runs an operation as a client does: a point before, a point after, and trouble between. */
  <T extends @Nullable Object> T operation(String what, boolean write, Supplier<T> action) {
    scheduler.point(what);
    switch (calm ? Trouble.NONE : chaos.trouble(write)) {
      case FAILS_BEFORE -> throw away();
      case HAPPENS_LATER -> {
        later(what, action);
        throw away();
      }
      case FAILS_AFTER -> {
        var unseen = action.get();
        throw away();
      }
      case NONE -> {}
    }
    T result;
    try {
      result = action.get();
    } finally {
      if (write) {
        scheduler.point(what + " done");
      }
    }
    return result;
  }

  private <T extends @Nullable Object> void later(String what, Supplier<T> action) {
    lateWrites++;
    long delay = chaos.delayOfLateWrite();
    int then = restored;
    scheduler.spawn(
        "late " + what,
        null,
        () -> {
          scheduler.sleep(delay);
          lateWrites--;
          try {
            if (then == restored) {
              var unseen = action.get();
            }
          } catch (com.mongodb.MongoException e) {
            // its sender has long gone
          }
        });
  }

  private static MongoTimeoutException away() {
    return new MongoTimeoutException("store does not answer");
  }

  List<Document> find(String collection, BsonDocument filter) {
    if (filter.size() == 1 && filter.get("_id") instanceof BsonString id) {
      Document one = documents(collection).get(id.getValue());
      return one == null ? List.of() : List.of(one);
    }
    List<Document> found = new ArrayList<>();
    for (Document document : documents(collection).values()) {
      if (Conditions.match(document, filter)) {
        found.add(document);
      }
    }
    return found;
  }

  void insert(String collection, Document document) {
    if (documents(collection).putIfAbsent(document.getString("_id"), Updating.copy(document))
        != null) {
      throw new MongoWriteException(
          new WriteError(11000, "duplicate _id", new BsonDocument()), ADDRESS, Set.of());
    }
  }

  /** The document before; null when none matched (one may have been inserted). */
  @Nullable Document update(
      String collection, BsonDocument filter, BsonDocument update, boolean upsert) {
    List<Document> found = find(collection, filter);
    if (!found.isEmpty()) {
      Document before = Updating.copy(found.get(0));
      Updating.apply(found.get(0), update, false);
      return before;
    }
    if (upsert) {
      Document fresh = new Document("_id", idOf(filter));
      Updating.apply(fresh, update, true);
      upsert(collection, fresh);
    }
    return null;
  }

  /** Whether one matched. */
  boolean replace(String collection, BsonDocument filter, Document document, boolean upsert) {
    List<Document> found = find(collection, filter);
    if (!found.isEmpty()) {
      documents(collection).put(document.getString("_id"), Updating.copy(document));
    } else if (upsert) {
      upsert(collection, Updating.copy(document));
    }
    return !found.isEmpty();
  }

  private void upsert(String collection, Document document) {
    if (documents(collection).putIfAbsent(document.getString("_id"), document) != null) {
      throw new MongoCommandException(
          new BsonDocument("code", new BsonInt32(11000))
              .append("errmsg", new BsonString("duplicate _id"))
              .append("codeName", new BsonString("DuplicateKey")),
          ADDRESS);
    }
  }

  private static String idOf(BsonDocument filter) {
    if (filter.get("_id") instanceof BsonString id) {
      return id.getValue();
    }
    if (filter.containsKey("$and")) {
      for (var part : filter.getArray("$and")) {
        if (part.asDocument().get("_id") instanceof BsonString id) {
          return id.getValue();
        }
      }
    }
    throw new UnsupportedOperationException("upsert without _id");
  }
}
