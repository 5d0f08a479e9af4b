package org.partnership.kit.relay;

import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.bson.Document;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.store.AggregateType;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The outboxes inside the aggregates' documents, as the relay reads and empties them. */
public class Outboxes {

  private final MongoTemplate mongo;

  public Outboxes(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** An aggregate, for the relay. */
  record Ref(AggregateType<?> type, String id) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Ref ref
          && ref.type.collection().equals(type.collection())
          && ref.id.equals(id);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  /**
   * Empties the outboxes of those whose last event has the given number, in one round trip. The
   * aggregate counts its events in {@code seq}: as long as that has not moved on, nothing was added
   * behind the given number.
   *
   * @return whether it was so for all: then nothing waits in any of them
   */
  boolean emptyIfLast(String collection, Map<String, Long> lastSequences) {
    return write(
                collection,
                lastSequences,
                (id, last) ->
                    new UpdateOneModel<>(
                        Filters.and(Filters.eq("_id", id), Filters.eq("seq", last)),
                        Updates.set("outbox", List.of())))
            .getMatchedCount()
        == lastSequences.size();
  }

  /** Takes out everything up to the given number, for many aggregates in one round trip. */
  void takeOut(String collection, Map<String, Long> upTo) {
    write(
        collection,
        upTo,
        (id, sequence) ->
            new UpdateOneModel<>(
                Filters.eq("_id", id), Updates.pull("outbox", Filters.lte("seq", sequence))));
  }

  private BulkWriteResult write(
      String collection,
      Map<String, Long> sequences,
      BiFunction<String, Long, WriteModel<Document>> change) {
    List<WriteModel<Document>> writes = new ArrayList<>(sequences.size());
    sequences.forEach((id, sequence) -> writes.add(change.apply(id, sequence)));
    return mongo.getCollection(collection).bulkWrite(writes, new BulkWriteOptions().ordered(false));
  }

  /** What waits in each of these, oldest first; aggregates with nothing waiting are left out. */
  Map<String, List<OutboxEntry>> waiting(String collection, Collection<String> ids) {
    Map<String, List<OutboxEntry>> found = new HashMap<>();
    majority(collection)
        .find(Filters.in("_id", ids))
        .projection(Projections.include("outbox"))
        .forEach(
            d -> {
              List<OutboxEntry> entries = entries(d);
              if (!entries.isEmpty()) {
                found.put(d.getString("_id"), entries);
              }
            });
    return found;
  }

  /** Ids of all aggregates of a type in which events wait. */
  List<String> idsWithWaiting(AggregateType<?> type) {
    return majority(type.collection())
        .find(Filters.gt("outbox.seq", 0L))
        .projection(Projections.include("_id"))
        .map(d -> d.getString("_id"))
        .into(new ArrayList<>());
  }

  /** Ids of the aggregates of a type in which events wait that are older than the given time. */
  List<String> idsWithWaiting(AggregateType<?> type, Instant before) {
    return majority(type.collection())
        .find(
            Filters.and(Filters.gt("outbox.seq", 0L), Filters.lt("outbox.time", Date.from(before))))
        .projection(Projections.include("_id"))
        .map(d -> d.getString("_id"))
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> majority(String collection) {
    return mongo.getCollection(collection).withReadConcern(ReadConcern.MAJORITY);
  }

  private static List<OutboxEntry> entries(Document d) {
    return d.getList("outbox", Document.class, List.of()).stream()
        .map(e -> OutboxEntry.fromDocument(d.getString("_id"), e))
        .sorted(java.util.Comparator.comparing(OutboxEntry::position))
        .toList();
  }
}
