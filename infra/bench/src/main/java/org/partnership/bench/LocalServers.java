package org.partnership.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.partnership.local.broker.BrokerServer;
import org.partnership.local.store.StoreServer;

/** The platform's store and broker, each in a process of its own, data on disk. */
public final class LocalServers implements AutoCloseable {

  private static final int PARTITIONS = 6;

  private final Child store;
  private final @Nullable Child broker;
  private final String storeUri;
  private final String bootstrap;

  private LocalServers(Child store, @Nullable Child broker) {
    this.store = store;
    this.broker = broker;
    this.storeUri = "mongodb://" + store.await("store ready on ").split(" ")[0];
    this.bootstrap = broker == null ? "" : broker.await("broker ready on ").split(" ")[0];
    store.ignoreTheRest();
    if (broker != null) {
      broker.ignoreTheRest();
    }
  }

  /** Both, with their data below the folder. */
  public static LocalServers start(Path folder) {
    return new LocalServers(store(folder), broker(folder));
  }

  /** The store alone. */
  public static LocalServers startStore(Path folder) {
    return new LocalServers(store(folder), null);
  }

  /** As the launcher starts it. */
  private static Child store(Path folder) {
    return Child.start(
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
        List.of(
            "serve-store", "--data=" + folder.resolve("store"), "--port=0", "--exit-with-parent"));
  }

  private static Child broker(Path folder) {
    return Child.start(
        List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
        List.of(
            "serve-broker",
            "--data",
            folder.resolve("broker").toString(),
            "--port",
            "0",
            "--controller-port",
            "0",
            "--exit-with-parent"));
  }

  /** {@code serve-store}: what the child runs. */
  public static boolean serveStore(String[] args) {
    StoreServer.main(args);
    return true;
  }

  /** {@code serve-broker}: what the child runs. */
  public static boolean serveBroker(String[] args) throws InterruptedException {
    BrokerServer.main(args);
    return true;
  }

  public String storeUri() {
    return storeUri;
  }

  public String bootstrap() {
    return bootstrap;
  }

  /** A client as the services have theirs: commit before answer, nothing retried by itself. */
  public static MongoClient client(String uri, int connections) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .retryWrites(false)
            .applyToConnectionPoolSettings(
                pool -> pool.maxSize(connections).maxConnecting(Math.max(2, connections / 2)))
            .build());
  }

  /** Creates a topic unless it is there. */
  public void topic(String name) throws InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Removes a folder with all that is in it. */
  public static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() {
    store.close();
    if (broker != null) {
      broker.close();
    }
  }
}
