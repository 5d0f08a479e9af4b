package org.partnership.bench.cost;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.bench.Kit;
import org.partnership.kit.command.Ids;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.event.Position;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The same state written, checked against its version, and the same record sent, with the same
 * durability and the same producer settings, and no link between the two: whoever dies in between
 * has changed the state and told nobody.
 */
final class Plain implements Side {

  private final MongoTemplate mongo;
  private final MongoCollection<Document> sheets;
  private final Producer<String, byte[]> producer;
  private final AtomicLong open = new AtomicLong();
  private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();

  Plain(MongoTemplate mongo, Map<String, Object> config) {
    this.mongo = mongo;
    this.sheets = mongo.getCollection("plain_sheets");
    this.producer = Reliable.producer(config);
  }

  @Override
  public void prepare(int count) {
    for (int i = 0; i < count; i++) {
      sheets.insertOne(
          new Document("_id", "sheet-" + i)
              .append("version", 1L)
              .append("createdAt", new Date())
              .append("updatedAt", new Date())
              .append("state", document(Sheet.first())));
    }
  }

  private Document document(Sheet sheet) {
    Document document = new Document();
    mongo.getConverter().write(sheet, document);
    return document;
  }

  @Override
  public void change(int sheet, String command) {
    String id = "sheet-" + sheet;
    while (true) {
      Document before = Objects.requireNonNull(sheets.find(Filters.eq("_id", id)).first());
      long version = before.getLong("version");
      Sheet after =
          mongo.getConverter().read(Sheet.class, before.get("state", Document.class)).next();
      boolean written =
          sheets
                  .updateOne(
                      Filters.and(Filters.eq("_id", id), Filters.eq("version", version)),
                      new Document(
                              "$set",
                              new Document("state", document(after))
                                  .append("updatedAt", new Date()))
                          .append("$inc", new Document("version", 1L)))
                  .getMatchedCount()
              == 1;
      if (written) {
        send(event(id, version, after, command));
        return;
      }
    }
  }

  static OutboxEntry event(String id, long sequence, Sheet after, String command) {
    return new OutboxEntry(
        Ids.next(),
        after.changed().type(),
        id,
        id,
        Instant.now(),
        new Position(1, sequence),
        "HQ",
        "platform:bench",
        null,
        null,
        command,
        Kit.JSON.writeValueAsString(after.changed()));
  }

  private void send(OutboxEntry event) {
    open.incrementAndGet();
    producer.send(
        Kit.CODEC.toRecord(Servers.TOPIC, Reliable.SOURCE, event),
        (metadata, error) -> {
          if (error != null) {
            failed.set(error);
          }
          open.decrementAndGet();
        });
  }

  @Override
  public void awaitAllPublished() throws InterruptedException {
    while (open.get() > 0) {
      Thread.sleep(Duration.ofMillis(1));
    }
    Exception error = failed.get();
    if (error != null) {
      throw new IllegalStateException("not published", error);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
