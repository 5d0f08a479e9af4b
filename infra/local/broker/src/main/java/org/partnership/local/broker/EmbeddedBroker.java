package org.partnership.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * One running Kafka broker (KRaft, broker and controller together) inside this process.
 *
 * <p>The data folder is formatted on first use and belongs to one broker at a time. Topics are not
 * created by themselves. Listens on the loopback address only.
 */
public final class EmbeddedBroker implements AutoCloseable {

  /** Kafka leaves this file when it stops in order, and removes it when it starts. */
  private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and returns when it serves clients; the controller takes any free port.
   *
   * @param dataDir created when missing; what is in it is served again
   * @param port TCP port for clients, 0 for any free one
   * @throws IllegalStateException when the folder cannot be formatted
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static EmbeddedBroker start(Path dataDir, int port) {
    return start(dataDir, port, 0);
  }

  /** As {@link #start(Path, int)}, with the controller's port named; 0 for any free one. */
  public static EmbeddedBroker start(Path dataDir, int port, int controllerPort) {
    int clients = port == 0 ? freePort() : port;
    int controller = controllerPort == 0 ? freePort() : controllerPort;
    Path logs = dataDir.toAbsolutePath().resolve("log");
    boolean formatted = Files.exists(logs.resolve("meta.properties"));
    boolean afterKill = formatted && !Files.exists(logs.resolve(CLEAN_SHUTDOWN));
    Properties settings = BrokerSettings.of(logs, clients, controller, afterKill);
    try {
      Files.createDirectories(logs);
      if (!formatted) {
        format(dataDir, settings);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The broker cannot write to " + dataDir, e);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, clients);
  }

  /** Where clients connect: {@code 127.0.0.1:<port>}. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** Stops serving, flushes, and leaves the folder to the next broker. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path dataDir, Properties settings) throws IOException {
    Path file = dataDir.resolve("broker.properties");
    try (OutputStream out = Files.newOutputStream(file)) {
      settings.store(
          out, "written once, for formatting; the broker derives its settings on every start");
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] arguments = {
      "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
    };
    int code;
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      code = StorageTool.execute(arguments, out);
    }
    if (code != 0) {
      throw new IllegalStateException(
          "The broker's folder cannot be formatted: "
              + said.toString(StandardCharsets.UTF_8).strip());
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port", e);
    }
  }
}
