package org.partnership.bench.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The platform as its launcher runs it, in a data folder of its own, seen by its state file. */
public final class LocalPlatform implements AutoCloseable {

  /** Where the gateway, the store and the broker of a local platform are. */
  public static final String GATEWAY = "http://localhost:8080";

  static final String STORE = "mongodb://127.0.0.1:27117";
  static final String BROKER = "127.0.0.1:9092";

  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Pattern ROW =
      Pattern.compile("^ {2}(\\S+) +(.+?) +port (\\S+) +pid (\\d+)$");

  private final Path data;
  private final @Nullable Process launcher;

  /**
   * One process.
   *
   * @param pid 0 while it does not run
   */
  public record Part(String name, boolean ready, int port, long pid) {}

  private LocalPlatform(Path data, @Nullable Process launcher) {
    this.data = data;
    this.launcher = launcher;
  }

  /** One that runs already with its data in a folder; closing this leaves it running. */
  public static LocalPlatform running(Path data) {
    return new LocalPlatform(data, null);
  }

  /**
   * Starts it and waits until it is ready, material included.
   *
   * @param root the checkout, built
   * @param options of the launcher's {@code start}
   */
  public static LocalPlatform start(Path root, Path data, String... options)
      throws IOException, InterruptedException {
    Files.createDirectories(data);
    Path jar = root.resolve("infra/local/launcher/target/local-launcher-0.1.0-SNAPSHOT.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx48m", "-XX:+UseSerialGC", "-jar", jar.toString(), "start"));
    command.addAll(List.of("--root", root.toString(), "--data", data.toString()));
    command.addAll(List.of(options));
    // The pipe as standard input ends with this JVM, and the platform with it.
    command.add("--exit-with-parent");
    File log = data.resolve("launcher.log").toFile();
    Files.deleteIfExists(data.resolve("platform.state"));
    Process launcher =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    LocalPlatform platform = new LocalPlatform(data, launcher);
    Waiting.until(
        "the platform is ready, see " + log,
        START_LIMIT,
        () -> {
          if (!launcher.isAlive()) {
            throw new IllegalStateException("the platform did not start: " + tail(log.toPath()));
          }
          return platform.lines().findFirst().orElse("").strip().equals("ready");
        });
    return platform;
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Stream<String> lines() {
    try {
      return Files.readAllLines(data.resolve("platform.state")).stream();
    } catch (IOException e) {
      return Stream.of("starting");
    }
  }

  /** All processes. */
  public List<Part> parts() {
    return lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(
            m ->
                new Part(
                    m.group(1),
                    m.group(2).strip().equals("ready"),
                    Integer.parseInt(m.group(3)),
                    Long.parseLong(m.group(4))))
        .toList();
  }

  /** The process of a name; not running, if the launcher is about to write its state. */
  public Part part(String name) {
    return parts().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElse(new Part(name, false, 0, 0));
  }

  /** Whether every process is ready. */
  public boolean allReady() {
    List<Part> parts = parts();
    return !parts.isEmpty() && parts.stream().allMatch(Part::ready);
  }

  /** Sends a signal to processes, all at the same time. */
  public void signal(String signal, List<Long> pids) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    pids.forEach(pid -> command.add(Long.toString(pid)));
    new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  /** Waits until a part runs as another process than before and is ready. */
  public void awaitRestart(Part before) {
    Waiting.until(
        before.name() + " is back",
        Duration.ofMinutes(2),
        () -> {
          Part now = part(before.name());
          return now.pid() != before.pid() && now.ready();
        });
  }

  @Override
  public void close() throws InterruptedException {
    if (launcher == null) {
      return;
    }
    // By its handle: the launcher stops its parts in order and then itself.
    launcher.toHandle().destroy();
    if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
      launcher.toHandle().destroyForcibly();
    }
  }
}
