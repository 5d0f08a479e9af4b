package org.partnership.bench.sim;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnership.local.store.EmbeddedStore;

/** The simulated store answers as a server does, to every kind of operation that the kit uses. */
class SimulatedStoreTest {

  private interface Operation extends Function<MongoCollection<Document>, @Nullable Object> {}

  private static Document entry(long sequence) {
    return new Document("seq", sequence).append("time", new Date(sequence * 1000));
  }

  private static Document aggregate(String id) {
    return new Document("_id", id)
        .append("version", 1L)
        .append("seq", 2L)
        .append("state", new Document("done", List.of("c1")))
        .append("outbox", List.of(entry(1), entry(2)))
        .append("keys", List.of("k1"));
  }

  private static Document change() {
    return new Document("$set", new Document("state", new Document("done", List.of("c1", "c2"))))
        .append("$inc", new Document("version", 1L).append("seq", 1L))
        .append(
            "$push",
            new Document("outbox", new Document("$each", List.of(entry(3))))
                .append("keys", new Document("$each", List.of("k2", "k3")).append("$slice", -2)));
  }

  private static Operation updateOfVersion(long version) {
    return c ->
        c.findOneAndUpdate(
            and(eq("_id", "a"), eq("version", version)),
            change(),
            new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.BEFORE)
                .projection(Projections.include("outbox.seq")));
  }

  private static Operation replace(String id, long sequence, long next) {
    return c ->
        c.bulkWrite(
                List.of(
                    new ReplaceOneModel<>(
                        and(eq("_id", id), eq("epoch", 0L), eq("seq", sequence)),
                        new Document("_id", id).append("epoch", 0L).append("seq", next),
                        new ReplaceOptions().upsert(true)),
                    new UpdateOneModel<>(eq("_id", "a"), Updates.set("seen", next))),
                new BulkWriteOptions().ordered(false))
            .wasAcknowledged();
  }

  private static Operation emptyIfLast(Map<String, Long> last) {
    return c ->
        c.bulkWrite(
                last.entrySet().stream()
                    .map(
                        e ->
                            new UpdateOneModel<Document>(
                                and(eq("_id", e.getKey()), eq("seq", e.getValue())),
                                Updates.set("outbox", List.of())))
                    .toList(),
                new BulkWriteOptions().ordered(false))
            .getMatchedCount();
  }

  private static Map<String, Operation> operations() {
    Map<String, Operation> all = new LinkedHashMap<>();
    all.put("insert", c -> c.insertOne(aggregate("a")).wasAcknowledged());
    all.put("insert again", c -> c.insertOne(aggregate("a")).wasAcknowledged());
    all.put("insert another", c -> c.insertOne(aggregate("b")).wasAcknowledged());
    all.put("change of this version", updateOfVersion(1));
    all.put("change of a former version", updateOfVersion(1));
    all.put(
        "load",
        c ->
            c.find(eq("_id", "a"))
                .projection(Projections.include("version", "state", "keys", "outbox.seq"))
                .first());
    all.put("waiting", c -> ids(c, gt("outbox.seq", 0L)));
    all.put(
        "take out",
        c ->
            c.bulkWrite(
                    List.of(
                        new UpdateOneModel<>(
                            eq("_id", "a"), Updates.pull("outbox", lte("seq", 2L))),
                        new UpdateOneModel<>(
                            eq("_id", "b"), Updates.pull("outbox", lte("seq", 9L)))),
                    new BulkWriteOptions().ordered(false))
                .wasAcknowledged());
    all.put("empty if last", emptyIfLast(Map.of("a", 3L, "b", 2L)));
    all.put("empty though more has come", emptyIfLast(Map.of("a", 3L, "b", 1L)));
    all.put("more comes", c -> c.updateOne(eq("_id", "a"), change()).getMatchedCount());
    all.put("waiting afterwards", c -> ids(c, gt("outbox.seq", 0L)));
    all.put(
        "waiting too long",
        c -> ids(c, and(gt("outbox.seq", 0L), lt("outbox.time", new Date(3000)))));
    all.put(
        "waiting long enough",
        c -> ids(c, and(gt("outbox.seq", 0L), lt("outbox.time", new Date(3001)))));
    all.put(
        "outboxes",
        c ->
            c.find(in("_id", List.of("a", "b", "c")))
                .projection(Projections.include("outbox"))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>()));
    all.put(
        "mark",
        c ->
            c.updateOne(
                    eq("_id", "m"),
                    Updates.set("until", new Date(5000)),
                    new UpdateOptions().upsert(true))
                .wasAcknowledged());
    all.put("marks of others", c -> ids(c, and(lt("until", new Date(6000)), ne("_id", "x"))));
    all.put(
        "claim",
        c ->
            c.findOneAndUpdate(
                and(eq("_id", "m"), eq("until", new Date(5000))),
                Updates.set("until", new Date(9000))));
    all.put(
        "claim again",
        c ->
            c.findOneAndUpdate(
                and(eq("_id", "m"), eq("until", new Date(5000))),
                Updates.set("until", new Date(9000))));
    all.put(
        "due work that is not due",
        c ->
            c.findOneAndUpdate(
                and(eq("_id", "m"), lte("until", new Date(1))),
                Updates.set("until", new Date(2)),
                new FindOneAndUpdateOptions().upsert(true)));
    all.put(
        "only when new",
        c ->
            c.updateOne(
                    eq("_id", "b"),
                    Updates.combine(
                        Updates.setOnInsert("why", "gap"), Updates.setOnInsert("version", 7L)),
                    new UpdateOptions().upsert(true))
                .wasAcknowledged());
    all.put("first reading", replace("r", 0, 1));
    all.put("next reading", replace("r", 1, 2));
    all.put("reading from where it no longer is", replace("r", 1, 2));
    all.put(
        "newest first",
        c ->
            c.find(gt("seq", 0L))
                .sort(Sorts.descending("seq", "_id"))
                .limit(2)
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>()));
    all.put("count", c -> c.countDocuments(gt("seq", 1L)));
    all.put("delete", c -> c.deleteOne(eq("_id", "b")).getDeletedCount());
    all.put("delete again", c -> c.deleteOne(eq("_id", "b")).getDeletedCount());
    return all;
  }

  private static List<String> ids(
      MongoCollection<Document> collection, org.bson.conversions.Bson filter) {
    return collection
        .find(filter)
        .projection(Projections.include("_id"))
        .map(d -> d.getString("_id"))
        .into(new ArrayList<>())
        .stream()
        .sorted()
        .toList();
  }

  /** What each operation answered, and what was stored then. */
  private static Map<String, String> run(MongoCollection<Document> collection) {
    Map<String, String> answers = new LinkedHashMap<>();
    operations()
        .forEach(
            (name, operation) ->
                answers.put(name, answer(operation, collection) + " -> " + all(collection)));
    return answers;
  }

  private static String answer(Operation operation, MongoCollection<Document> collection) {
    try {
      return String.valueOf(operation.apply(collection));
    } catch (MongoBulkWriteException e) {
      return "errors " + e.getWriteErrors().stream().map(w -> w.getCode()).toList();
    } catch (MongoException e) {
      return "error " + e.getCode();
    }
  }

  private static List<String> all(MongoCollection<Document> collection) {
    return collection.find().into(new ArrayList<>()).stream()
        .sorted(Comparator.comparing(d -> d.getString("_id")))
        .map(d -> new java.util.TreeMap<>(d).toString())
        .toList();
  }

  @Test
  void every_operation_answers_and_leaves_what_a_server_does() {
    World world =
        new World(
            new Plan(1, 1, 1, false, List.of()),
            new PlannedChaos("none", Set.of(), false, -1),
            Tampering.NONE,
            new SplittableRandom(1));
    Map<String, String> simulated = new LinkedHashMap<>();
    world
        .scheduler()
        .run(
            () ->
                simulated.putAll(
                    run(new StoreClient(world.store(), world).database().getCollection("things"))));
    try (EmbeddedStore server = EmbeddedStore.start(null, 0);
        MongoClient client = MongoClients.create(server.uri())) {
      assertThat(simulated)
          .containsExactlyEntriesOf(run(client.getDatabase("sim").getCollection("things")));
    }
  }
}
