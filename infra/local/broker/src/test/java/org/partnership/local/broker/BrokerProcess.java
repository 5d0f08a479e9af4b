package org.partnership.local.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The broker as its own process, so that a test can kill it. */
final class BrokerProcess implements AutoCloseable {

  private final Process process;
  private final Duration startedIn;

  private BrokerProcess(Process process, Duration startedIn) {
    this.process = process;
    this.startedIn = startedIn;
  }

  static BrokerProcess start(Path data, int port, int controllerPort) throws IOException {
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command(data, port, controllerPort)).redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("broker ready")) {
        Duration startedIn = Duration.ofNanos(System.nanoTime() - began);
        Thread drain = new Thread(() -> lines.lines().forEach(ignored -> {}), "drain");
        drain.setDaemon(true);
        drain.start();
        return new BrokerProcess(process, startedIn);
      }
    }
    throw new IOException("The broker ended before it was ready:\n" + said);
  }

  private static List<String> command(Path data, int port, int controllerPort) {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-Xmx192m",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        BrokerServer.class.getName(),
        "--port",
        String.valueOf(port),
        "--controller-port",
        String.valueOf(controllerPort),
        "--data",
        data.toString(),
        "--exit-with-parent");
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  Duration startedIn() {
    return startedIn;
  }

  /** SIGKILL: nothing is flushed, nothing is said. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends its standard input, as the death of the launcher does, and waits for the exit. */
  Duration orphan() throws IOException, InterruptedException {
    long began = System.nanoTime();
    process.getOutputStream().close();
    process.waitFor();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
