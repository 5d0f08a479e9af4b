package org.partnership.local.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.bson.Document;

/** What each part of the conformance suite works on. */
public interface ConformanceDatabase {

  /** A database of the server under test. */
  MongoDatabase database();

  /** A collection nobody else uses. */
  default MongoCollection<Document> collection() {
    return database().getCollection("c-" + UUID.randomUUID());
  }

  /** A collection with these documents. */
  default MongoCollection<Document> collectionOf(String... documents) {
    MongoCollection<Document> collection = collection();
    for (String document : documents) {
      collection.insertOne(Document.parse(document));
    }
    return collection;
  }

  /** The code with which the server refuses this, or 0 if it does not. */
  default int refusal(Callable<?> operation) {
    try {
      operation.call();
      return 0;
    } catch (com.mongodb.MongoException refused) {
      return refused.getCode();
    } catch (Exception other) {
      throw new IllegalStateException(other);
    }
  }
}
