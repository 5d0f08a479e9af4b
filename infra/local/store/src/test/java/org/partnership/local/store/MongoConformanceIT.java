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
    boolean engine = DockerClientFactory.instance().isDockerAvailable();
    if (!engine) {
      System.out.println("[store] no Docker engine answers: not checked against MongoDB itself");
    }
    assumeTrue(engine, "no Docker engine answers");
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
