package org.partnership.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The suite against the store in memory. */
class InMemoryStoreConformanceTest implements StoreConformance {

  private static EmbeddedStore store;
  private static MongoClient client;

  @BeforeAll
  static void start() {
    store = EmbeddedStore.start(null, 0);
    client = MongoClients.create(store.uri());
  }

  @AfterAll
  static void stop() {
    client.close();
    store.close();
  }

  @Override
  public MongoDatabase database() {
    return client.getDatabase("conformance");
  }
}
