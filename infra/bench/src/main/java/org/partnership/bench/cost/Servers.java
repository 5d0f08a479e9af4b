package org.partnership.bench.cost;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import java.io.IOException;
import java.net.ServerSocket;
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
import org.partnership.bench.Kit;
import org.partnership.local.broker.BrokerServer;
import org.partnership.local.store.StoreServer;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The local store and broker, each a process of its own, with their data in a folder of theirs. */
public final class Servers implements AutoCloseable {

  /** Where both sides publish. */
  public static final String TOPIC = "sheets.events";

  private static final int PARTITIONS = 6;

  private final Path folder;
  private final ServerProcess store;
  private final ServerProcess broker;

  public Servers() throws IOException, InterruptedException, ExecutionException {
    this(false);
  }

  /**
   * @param fsync whether the store forces every commit to the disk, as a power cut would need
   */
  public Servers(boolean fsync) throws IOException, InterruptedException, ExecutionException {
    folder = Files.createTempDirectory("publication");
    store =
        new ServerProcess(
            StoreServer.class.getName(),
            folder.resolve("store.log"),
            "--port=0",
            "--data=" + folder.resolve("store"),
            "--fsync=" + fsync,
            "--exit-with-parent");
    broker =
        new ServerProcess(
            BrokerServer.class.getName(),
            folder.resolve("broker.log"),
            "--port",
            Integer.toString(freePort()),
            "--controller-port",
            Integer.toString(freePort()),
            "--data",
            folder.resolve("broker").toString(),
            "--exit-with-parent");
    topic(TOPIC);
  }

  /** Makes a topic. */
  public void topic(String name) throws InterruptedException, ExecutionException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A folder for more of the same run, gone when this is closed. */
  public Path folder() {
    return folder;
  }

  /** A client configured as the services' clients are. */
  public MongoClient client(CommandListener... listeners) {
    MongoClientSettings.Builder settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + store.port()))
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .retryWrites(false);
    Stream.of(listeners).forEach(settings::addCommandListener);
    return MongoClients.create(settings.build());
  }

  /** Spring's face of a client's database. */
  public static MongoTemplate template(MongoClient client) {
    return Kit.template(client.getDatabase("bench"), Kit.converter(Sheet.class));
  }

  public String bootstrap() {
    return "127.0.0.1:" + broker.port();
  }

  @Override
  public void close() throws IOException {
    broker.close();
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
