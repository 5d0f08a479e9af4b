package org.partnership.bench.cost;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.partnership.local.broker.EmbeddedBroker;
import org.partnership.local.store.EmbeddedStore;

/** The embedded store and broker with their data in a folder of their own. */
final class Servers implements AutoCloseable {

  static final String TOPIC = "sheets.events";
  private static final int PARTITIONS = 6;

  private final Path folder;
  private final EmbeddedStore store;
  private final EmbeddedBroker broker;
  private final MongoClient mongo;

  Servers() throws IOException, InterruptedException, ExecutionException {
    folder = Files.createTempDirectory("publication-cost");
    store = EmbeddedStore.start(folder.resolve("store"), 0);
    broker = EmbeddedBroker.start(folder.resolve("broker"), freePort(), freePort());
    mongo =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .retryWrites(false)
                .build());
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  MongoClient mongo() {
    return mongo;
  }

  String bootstrap() {
    return broker.bootstrap();
  }

  @Override
  public void close() throws IOException {
    mongo.close();
    broker.close();
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
