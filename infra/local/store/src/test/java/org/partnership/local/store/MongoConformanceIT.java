package org.partnership.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The suite against MongoDB itself: the one that {@code CONFORMANCE_MONGODB_URI} names, or one in a
 * container. Where neither answers, it is reported as skipped.
 */
@EnabledIf(
    value = "mongoAnswers",
    disabledReason =
        "neither CONFORMANCE_MONGODB_URI nor a Docker engine: not checked against MongoDB itself")
class MongoConformanceIT implements StoreConformance {

  private static final @Nullable String GIVEN = System.getenv("CONFORMANCE_MONGODB_URI");

  private static @Nullable MongoDBContainer container;
  private static MongoClient client;

  static boolean mongoAnswers() {
    boolean answers = GIVEN != null || DockerClientFactory.instance().isDockerAvailable();
    if (!answers) {
      System.out.println(
          "[store] SKIPPED: no MongoDB answers, the suite ran against the local store only");
    }
    return answers;
  }

  @BeforeAll
  static void start() {
    String uri = GIVEN;
    if (uri == null) {
      container = new MongoDBContainer("mongo:8");
      container.start();
      uri = container.getConnectionString();
    }
    client = MongoClients.create(uri);
  }

  @AfterAll
  static void stop() {
    client.close();
    if (container != null) {
      container.stop();
    }
  }

  @Override
  public MongoDatabase database() {
    return client.getDatabase("conformance");
  }
}
