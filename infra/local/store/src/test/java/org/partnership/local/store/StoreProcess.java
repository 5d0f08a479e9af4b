package org.partnership.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The store as the process that users run, on this JVM's classpath, for tests that kill it. */
final class StoreProcess implements AutoCloseable {

  private static final Pattern READY =
      Pattern.compile("store ready on 127.0.0.1:(\\d+) in (\\d+) ms");

  private final Process process;
  private final int port;
  private final long readyMillis;

  private StoreProcess(Process process, int port, long readyMillis) {
    this.process = process;
    this.port = port;
    this.readyMillis = readyMillis;
  }

  static StoreProcess start(Path folder, String... options) {
    List<String> all = new ArrayList<>(List.of("--data=" + folder, "--port=0"));
    all.addAll(List.of(options));
    Process process = launch(all.toArray(String[]::new));
    BufferedReader output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    try {
      String line = output.readLine();
      Matcher ready = READY.matcher(line == null ? "" : line);
      if (!ready.matches()) {
        process.destroyForcibly();
        throw new IllegalStateException("the store did not start but said: " + line);
      }
      return new StoreProcess(
          process, Integer.parseInt(ready.group(1)), Long.parseLong(ready.group(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Process launch(String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                StoreServer.class.getName()));
    command.addAll(List.of(options));
    try {
      return new ProcessBuilder(command).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  long readyMillis() {
    return readyMillis;
  }

  Process process() {
    return process;
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
