package org.partnership.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partnership.local.broker.EmbeddedBroker;
import org.partnership.local.store.EmbeddedStore;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * Store and broker for tests, once per JVM. The switch {@code platform.test.backend} is {@code
 * containers}, {@code embedded}, or {@code auto}: containers where a Docker engine answers,
 * embedded servers where none does.
 */
public final class Backends {

  private static final String SWITCH = "platform.test.backend";

  private final String kind;
  private final String mongoUri;
  private final String bootstrapServers;

  private Backends(String kind, String mongoUri, String bootstrapServers) {
    this.kind = kind;
    this.mongoUri = mongoUri;
    this.bootstrapServers = bootstrapServers;
  }

  private static final class Holder {
    static final Backends STARTED = start();
  }

  /** The servers of this JVM, started at the first call. */
  public static Backends get() {
    return Holder.STARTED;
  }

  /** {@code containers} or {@code embedded}. */
  public String kind() {
    return kind;
  }

  public String mongoUri() {
    return mongoUri;
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  private static Backends start() {
    String wanted = System.getProperty(SWITCH, "auto");
    boolean containers =
        switch (wanted) {
          case "containers" -> true;
          case "embedded" -> false;
          case "auto" -> DockerClientFactory.instance().isDockerAvailable();
          default -> throw new IllegalArgumentException(SWITCH + " cannot be " + wanted);
        };
    Backends started = containers ? containers() : embedded();
    System.out.println("integration tests run against " + started.kind + " servers");
    return started;
  }

  private static Backends containers() {
    MongoDBContainer mongo = new MongoDBContainer("mongo:8.0");
    KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1");
    mongo.start();
    kafka.start();
    return new Backends("containers", mongo.getConnectionString(), kafka.getBootstrapServers());
  }

  private static Backends embedded() {
    try {
      Path folder = Files.createTempDirectory("platform-test");
      EmbeddedStore store = EmbeddedStore.start(folder.resolve("store"), 0);
      EmbeddedBroker broker =
          EmbeddedBroker.start(folder.resolve("broker"), freePort(), freePort());
      SpringApplication.getShutdownHandlers().add(() -> stop(broker, store, folder));
      return new Backends("embedded", store.uri(), broker.bootstrap());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port that was free a moment ago. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * When all application contexts are closed, and in this order: a broker whose files vanish under
   * it ends the process as if it had failed.
   */
  private static void stop(EmbeddedBroker broker, EmbeddedStore store, Path folder) {
    broker.close();
    store.close();
    delete(folder);
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      System.err.println("left behind: " + folder);
    }
  }
}
