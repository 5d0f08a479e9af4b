package org.partnership.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The suite against the store with its data on disk. */
class EmbeddedStoreConformanceTest implements StoreConformance {

  @TempDir private static Path folder;

  private static EmbeddedStore store;
  private static MongoClient client;

  @BeforeAll
  static void start() {
    store = EmbeddedStore.start(folder, 0);
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
