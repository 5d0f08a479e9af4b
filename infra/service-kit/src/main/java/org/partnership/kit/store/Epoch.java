package org.partnership.kit.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The service's epoch: 1 at first, raised by an operator after a restore from backup, so that
 * readers can tell what was published before from what is published after.
 */
public final class Epoch {

  private static final String ID = "epoch";

  private final MongoTemplate mongo;
  private final AtomicLong known = new AtomicLong();

  public Epoch(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The epoch in force, read once per process: a restore always restarts the service. */
  public long value() {
    long value = known.get();
    return value != 0 ? value : read();
  }

  private long read() {
    MongoCollection<Document> meta = mongo.getCollection("platform_meta");
    meta.updateOne(
        Filters.eq("_id", ID), Updates.setOnInsert("value", 1L), new UpdateOptions().upsert(true));
    Document document = meta.find(Filters.eq("_id", ID)).first();
    long value = document == null ? 1 : Numbers.longOf(document, "value");
    known.set(value);
    return value;
  }

  /** Raises the epoch; to be called once, before the restored service takes commands. */
  public void raise() {
    read();
    mongo.getCollection("platform_meta").updateOne(Filters.eq("_id", ID), Updates.inc("value", 1L));
    read();
  }
}
