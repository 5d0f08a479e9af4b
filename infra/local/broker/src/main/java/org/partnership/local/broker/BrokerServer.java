package org.partnership.local.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The broker as a process of its own.
 *
 * <pre>
 * java -jar local-broker.jar --port 9092 --controller-port 9093 --data DIR [--exit-with-parent]
 * </pre>
 *
 * <p>Says {@code broker ready on 127.0.0.1:9092 in 1.9 s} once on standard output. Stops cleanly on
 * SIGTERM. With {@code --exit-with-parent} it also ends when its standard input ends, which is how
 * it notices that the launcher has died.
 */
public final class BrokerServer {

  private BrokerServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    long began = System.nanoTime();
    // Set before the first logger exists; an application that embeds the broker keeps its own
    // logging.
    System.setProperty("logback.configurationFile", "broker-logback.xml");
    List<String> args = List.of(arguments);
    int port = Integer.parseInt(option(args, "--port", "9092"));
    int controllerPort = Integer.parseInt(option(args, "--controller-port", "9093"));
    Path data = Path.of(option(args, "--data", "data/broker"));
    if (args.contains("--exit-with-parent")) {
      ParentWatch.start();
    }
    EmbeddedBroker broker;
    try {
      broker = EmbeddedBroker.start(data, port, controllerPort);
    } catch (RuntimeException e) {
      System.err.println("ERROR broker cannot start: " + e.getMessage());
      System.exit(1);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
    System.out.printf(
        "broker ready on %s in %.1f s%n", broker.bootstrap(), (System.nanoTime() - began) / 1e9);
    new CountDownLatch(1).await();
  }

  private static String option(List<String> args, String name, String otherwise) {
    int at = args.indexOf(name);
    return at >= 0 && at + 1 < args.size() ? args.get(at + 1) : otherwise;
  }
}
