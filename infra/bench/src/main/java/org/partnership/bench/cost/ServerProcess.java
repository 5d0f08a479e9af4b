package org.partnership.bench.cost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server in a process of its own, with the same JVM and class path as this one, so that it shares
 * the machine with the load as it does in reality. It ends when this process does.
 */
final class ServerProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready on 127\\.0\\.0\\.1:(\\d+)");

  /** There when this runs from the one jar with everything in it. */
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private final Process process;
  private final int port;

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @param log gets what it says of errors
   */
  ServerProcess(String mainClass, Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    boolean oneJar = ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    if (oneJar) {
      command.add("-Dloader.main=" + mainClass);
    }
    command.add(oneJar ? LAUNCHER : mainClass);
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    port = awaitReady(said, mainClass, log);
    Thread.ofPlatform().daemon().name("said-by-server").start(() -> readOn(said));
  }

  private static int awaitReady(BufferedReader said, String mainClass, Path log)
      throws IOException {
    String line;
    while ((line = said.readLine()) != null) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return Integer.parseInt(ready.group(1));
      }
    }
    throw new IOException(mainClass + " did not start, see " + log);
  }

  /** Who is not listened to stands still one day. */
  private static void readOn(BufferedReader said) {
    try {
      said.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // it has ended
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
