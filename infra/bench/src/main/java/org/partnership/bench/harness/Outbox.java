package org.partnership.bench.harness;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** What waits for the broker in the documents of organisations. */
final class Outbox implements AutoCloseable {

  private final MongoClient mongo = MongoClients.create(LocalPlatform.STORE);

  /**
   * What waits.
   *
   * @param mostInOne events of one document
   * @param largestBytes of the largest document with something waiting
   */
  record Sizes(long events, int mostInOne, int largestBytes) {}

  private <T> MongoCollection<T> documents(Class<T> type) {
    return mongo
        .getDatabase(Thing.PARTNER.database())
        .getCollection(Thing.PARTNER.collection(), type);
  }

  /** Whether nothing waits. */
  boolean isEmpty() {
    return documents(Document.class)
            .find(Filters.gt("outbox.seq", 0L))
            .projection(Projections.include("version"))
            .first()
        == null;
  }

  Sizes sizes() {
    long events = 0;
    int most = 0;
    int largest = 0;
    for (RawBsonDocument d : documents(RawBsonDocument.class).find(Filters.gt("outbox.seq", 0L))) {
      int here = d.getArray("outbox").size();
      events += here;
      most = Math.max(most, here);
      largest = Math.max(largest, d.getByteBuffer().remaining());
    }
    return new Sizes(events, most, largest);
  }

  @Override
  public void close() {
    mongo.close();
  }
}
