package org.partnership.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.partnership.testing.Api;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform, started once for all acceptance tests by its launcher with data of its own. With
 * {@code -Dplatform.gateway=http://localhost:8080 -Dplatform.data=DIR} the tests use one that runs
 * already.
 */
final class Platform {

  static final String BOOTSTRAP = "localhost:9092";
  private static final Duration START_LIMIT = Duration.ofMinutes(6);
  private static final Pattern ROW =
      Pattern.compile("^ {2}(\\S+) +(.+?) +port (\\d+).* pid (\\d+)$");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String gateway;
  private final Path data;
  private final @Nullable Process launcher;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private Platform(String gateway, Path data, @Nullable Process launcher) {
    this.gateway = gateway;
    this.data = data;
    this.launcher = launcher;
  }

  private static @Nullable Platform running;

  static synchronized Platform get() {
    Platform now = running == null ? start() : running;
    running = now;
    return now;
  }

  /** Whether it was there before the tests, so that they must not restart it. */
  static boolean isForeign() {
    return System.getProperty("platform.gateway") != null;
  }

  /** Stops it, for a test that needs one of its own; the folder of its data. */
  static synchronized Path release() {
    Platform now = get();
    if (now.launcher != null) {
      stop(now.launcher);
    }
    running = null;
    return now.data;
  }

  /** The checkout, built. */
  static Path root() {
    return Path.of(System.getProperty("platform.root", "../..")).toAbsolutePath().normalize();
  }

  private static Platform start() {
    if (isForeign()) {
      return new Platform(
          System.getProperty("platform.gateway"),
          Path.of(System.getProperty("platform.data", "data")),
          null);
    }
    try {
      return launch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Platform launch() throws IOException {
    Path root = root();
    Path data = Files.createTempDirectory("platform-acceptance");
    Path log = Path.of("target", "platform.log").toAbsolutePath();
    Path jar = root.resolve("infra/local/launcher/target/local-launcher-0.1.0-SNAPSHOT.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx48m");
    command.add("-XX:+UseSerialGC");
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(List.of("start", "--root", root.toString(), "--data", data.toString()));
    command.add("--exit-with-parent");
    // The pipe as standard input ends with this JVM, and the platform with it.
    Process launcher =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher)));
    Instant deadline = Instant.now().plus(START_LIMIT);
    Platform platform = new Platform("http://localhost:8080", data, launcher);
    Awaitility.await("the platform is ready")
        .atMost(START_LIMIT)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              if (!launcher.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                    "the platform did not start:\n" + Files.readString(log));
              }
              return platform.phase().equals("ready");
            });
    return platform;
  }

  private static void stop(Process launcher) {
    launcher.destroy();
    try {
      if (!launcher.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)) {
        launcher.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String gateway() {
    return gateway;
  }

  Path data() {
    return data;
  }

  private List<String> state() {
    Path file = data.resolve("platform.state");
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of("starting");
    } catch (IOException e) {
      return List.of("starting");
    }
  }

  String phase() {
    List<String> state = state();
    return state.isEmpty() ? "starting" : state.get(0).strip();
  }

  /** Process id of a part, 0 while it does not run. */
  long pid(String part) {
    return rows(part).map(m -> Long.parseLong(m.group(4))).findFirst().orElse(0L);
  }

  boolean isReady(String part) {
    return rows(part).anyMatch(m -> m.group(2).strip().equals("ready"));
  }

  /** How far a service is behind on a topic, in seconds, by its own metric. */
  double consumerLag(String part, String topic) {
    int port = rows(part).map(m -> Integer.parseInt(m.group(3))).findFirst().orElseThrow();
    String metrics =
        Api.at("http://localhost:" + port).get("/actuator/prometheus").expect(200).body();
    Pattern gauge =
        Pattern.compile(
            "^platform_consumer_lag_seconds\\{[^}]*topic=\"" + Pattern.quote(topic) + "\".*} (.+)$",
            Pattern.MULTILINE);
    Matcher found = gauge.matcher(metrics);
    if (!found.find()) {
      throw new IllegalStateException("no lag of " + topic + " in the metrics of " + part);
    }
    return Double.parseDouble(found.group(1));
  }

  private Stream<Matcher> rows(String part) {
    return state().stream().map(ROW::matcher).filter(m -> m.matches() && m.group(1).equals(part));
  }

  /** As a demonstration user. */
  Api as(String user) {
    return Api.at(gateway).withToken(token("demo-" + user, "demo"));
  }

  /** As a machine. */
  Api machine(String client) {
    return Api.at(gateway).withToken(token(client, "local"));
  }

  Api anonymous() {
    return Api.at(gateway);
  }

  /** A token for a client; asked for once per client. */
  String token(String client, String secret) {
    return tokens.computeIfAbsent(client, c -> fetchToken(c, secret));
  }

  private String fetchToken(String client, String secret) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gateway + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id="
                        + client
                        + "&client_secret="
                        + secret))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("no token for " + client + ": " + response.body());
      }
      return Objects.requireNonNull(
          JsonMapper.shared().readTree(response.body()).path("access_token").asString(null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a signal to a part's process, by its own id. */
  void signal(String part, String signal) {
    long pid = pid(part);
    if (pid == 0) {
      throw new IllegalStateException(part + " does not run");
    }
    try {
      int code = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
      if (code != 0) {
        throw new IllegalStateException("kill -" + signal + " " + pid + " gave " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until a part runs as another process than before and is ready. */
  void awaitRestart(String part, long before) {
    Awaitility.await(part + " is back")
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> pid(part) != before && isReady(part));
  }
}
