package org.partnership.reporting.eventlog.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.partnership.kit.store.Numbers;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Numbers for the log, so that who has read up to a number never misses one that appears below it
 * later, whoever writes at the same time. A writer takes a block of numbers, writes, and reports
 * the block written; nothing from the oldest open block on is given out. A block whose writer fell
 * silent is given up, and a writer that comes back too late learns of it and numbers its events
 * anew. Numbers rise, but some stay unused.
 */
@Component
class Numbering {

  private static final String ID = "numbering";
  private static final Duration SILENT = Duration.ofSeconds(20);

  private final MongoTemplate mongo;
  private final Clock clock;

  Numbering(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  void prepare() {
    control()
        .updateOne(
            Filters.eq("_id", ID),
            Updates.combine(
                Updates.setOnInsert("last", 0L), Updates.setOnInsert("open", List.of())),
            new UpdateOptions().upsert(true));
  }

  /** Opens a block of so many numbers; answers the first of them. */
  long take(int count) {
    while (true) {
      long last = last(read());
      Document block =
          new Document("first", last + 1).append("until", Date.from(clock.instant().plus(SILENT)));
      boolean taken =
          control()
                  .updateOne(
                      Filters.and(Filters.eq("_id", ID), Filters.eq("last", last)),
                      Updates.combine(
                          Updates.set("last", last + count), Updates.push("open", block)))
                  .getMatchedCount()
              == 1;
      if (taken) {
        return last + 1;
      }
    }
  }

  /** Closes a block; false when it was given up meanwhile: its events need new numbers. */
  boolean written(long first) {
    return control()
            .updateOne(
                Filters.and(Filters.eq("_id", ID), Filters.eq("open.first", first)),
                Updates.pull("open", new Document("first", first)))
            .getMatchedCount()
        == 1;
  }

  /** Up to where no writer is at work any more. */
  long givenOutUpTo() {
    Document control = read();
    Instant now = clock.instant();
    List<Document> open = control.getList("open", Document.class, List.of());
    if (open.stream().anyMatch(b -> b.getDate("until").toInstant().isBefore(now))) {
      control()
          .updateOne(
              Filters.eq("_id", ID), Updates.pull("open", Filters.lt("until", Date.from(now))));
      control = read();
      open = control.getList("open", Document.class, List.of());
    }
    return open.stream().mapToLong(b -> Numbers.longOf(b, "first") - 1).min().orElse(last(control));
  }

  private Document read() {
    return Objects.requireNonNull(
        control().find(Filters.eq("_id", ID)).first(), "numbering was never prepared");
  }

  private static long last(Document control) {
    return Numbers.longOf(control, "last");
  }

  private MongoCollection<Document> control() {
    return mongo.getCollection("event_numbering");
  }
}
