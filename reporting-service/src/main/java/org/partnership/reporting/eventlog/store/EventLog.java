package org.partnership.reporting.eventlog.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnership.kit.event.Event;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Every event in the order in which it arrived here. Not part of any generation: a rebuild leaves
 * it as it is.
 */
@Component
public class EventLog {

  private static final int DUPLICATE_KEY = 11000;

  private final MongoTemplate mongo;
  private final Numbering numbering;

  EventLog(MongoTemplate mongo, Numbering numbering) {
    this.mongo = mongo;
    this.numbering = numbering;
  }

  void prepare() {
    numbering.prepare();
    index("by-number", "no");
    index("by-key", "key", "no");
    index("by-subject", "subject", "no");
  }

  private void index(String name, String... paths) {
    events().createIndex(Indexes.ascending(paths), new IndexOptions().name(name));
  }

  /**
   * Notes events in this order. One that is noted again (its mark did not move before a crash) gets
   * the later number: who reads by number may see it twice, but never misses it.
   *
   * @param topic where they were published
   */
  public void note(String topic, List<Event> events) {
    if (events.isEmpty()) {
      return;
    }
    boolean done = false;
    while (!done) {
      long first = numbering.take(events.size());
      List<Document> noted = new ArrayList<>(events.size());
      for (int i = 0; i < events.size(); i++) {
        noted.add(LoggedEvent.document(topic, events.get(i), first + i));
      }
      write(noted);
      done = numbering.written(first);
    }
  }

  private void write(List<Document> noted) {
    try {
      events().insertMany(noted, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
      events()
          .bulkWrite(
              e.getWriteErrors().stream()
                  .map(error -> noted.get(error.getIndex()))
                  .map(d -> new ReplaceOneModel<>(Filters.eq("_id", d.get("_id")), d))
                  .toList(),
              new BulkWriteOptions().ordered(false));
    }
  }

  /** Of the events that may be given out, those after a number that match, oldest first. */
  public List<LoggedEvent> after(long number, Bson filter, int limit) {
    return events()
        .find(
            Filters.and(
                Filters.gt("no", number), Filters.lte("no", numbering.givenOutUpTo()), filter))
        .sort(Sorts.ascending("no"))
        .limit(limit)
        .map(LoggedEvent::of)
        .into(new ArrayList<>());
  }

  /** What is told under a root: of itself and of its parts, oldest first. */
  public List<LoggedEvent> ofRoot(String key, long afterNumber, int limit) {
    return told(Filters.eq("key", key), afterNumber, limit, Sorts.ascending("key", "no"));
  }

  /** What is told of one part alone, oldest first. */
  public List<LoggedEvent> ofPart(String subject, long afterNumber, int limit) {
    return told(
        Filters.eq("subject", subject), afterNumber, limit, Sorts.ascending("subject", "no"));
  }

  private List<LoggedEvent> told(Bson filter, long afterNumber, int limit, Bson sort) {
    return events()
        .find(Filters.and(filter, Filters.gt("no", afterNumber)))
        .sort(sort)
        .limit(limit)
        .map(LoggedEvent::of)
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> events() {
    return mongo.getCollection("events");
  }
}
