package org.partnership.local.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The suite against MongoDB itself, in a container; skipped, saying so, where no engine answers.
 */
class MongoConformanceIT implements StoreConformance {

  private static MongoDBContainer container;
  private static MongoClient client;

  @BeforeAll
  static void start() {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "No Docker engine answers: the suite does not run against MongoDB itself here.");
    container = new MongoDBContainer("mongo:8");
    container.start();
    client = MongoClients.create(container.getConnectionString());
  }

  @AfterAll
  static void stop() {
    if (container != null) {
      client.close();
      container.stop();
    }
  }

  @Override
  public MongoDatabase database() {
    return client.getDatabase("conformance");
  }
}
