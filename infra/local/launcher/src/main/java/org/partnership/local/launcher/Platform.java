package org.partnership.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the platform consists of on this machine: its parts, or what takes the place of some. */
final class Platform {

  static final int GATEWAY_PORT = 8080;
  static final int IDENTITY_PORT = 9000;
  private static final int STORE_PORT = 27117;
  private static final int BROKER_PORT = 9092;
  private static final int CONTROLLER_PORT = 9093;
  private static final int PORTS_APART = 100;

  /** Longer than the gateway takes to notice that an instance is not ready. */
  private static final String DRAIN = "3s";

  private static final int STAGE_INFRASTRUCTURE = 0;
  private static final int STAGE_IDENTITY = 1;
  private static final int STAGE_SERVICES = 2;
  private static final int STAGE_GATEWAY = 3;

  private static final String STORE_PART = "store";
  private static final String BROKER_PART = "broker";

  /** The pages of the indexes of 100,000 documents, and room to collect garbage seldom. */
  private static final JvmFlags STORE = new JvmFlags(256, 96);

  private static final JvmFlags BROKER = new JvmFlags(192, 128);
  private static final JvmFlags IDENTITY = new JvmFlags(96, 160);
  private static final JvmFlags SERVICE = new JvmFlags(160, 224);
  private static final JvmFlags GATEWAY = new JvmFlags(128, 192);

  private static final Map<String, Integer> SERVICES =
      new TreeMap<>(
          Map.of(
              "partner-service", 8081,
              "agreement-service", 8082,
              "consultation-service", 8083,
              "reporting-service", 8084));

  private final Map<String, String> environment;
  private final Jars jars;
  private final DataFolder data;
  private final int instances;

  /**
   * @param environment of the launcher: {@code MONGODB_URI}, {@code KAFKA_BOOTSTRAP_SERVERS},
   *     {@code PLATFORM_JWK_SET_URI} and a {@code mongod} on the {@code PATH} replace the parts of
   *     the same use
   * @param instances how many processes of every service; the second ones listen 100 ports higher
   */
  Platform(Map<String, String> environment, Jars jars, DataFolder data, int instances) {
    this.environment = environment;
    this.jars = jars;
    this.data = data;
    this.instances = instances;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (given("MONGODB_URI").isEmpty()) {
      parts.add(mongod().map(this::realStore).orElseGet(this::embeddedStore));
    }
    if (given("KAFKA_BOOTSTRAP_SERVERS").isEmpty()) {
      parts.add(broker());
    }
    if (hasIdentity()) {
      parts.add(identity());
    }
    for (int i = 0; i < instances; i++) {
      int instance = i;
      SERVICES.forEach((name, port) -> parts.add(service(name, port, instance)));
    }
    parts.add(gateway());
    return List.copyOf(parts);
  }

  /** Sentences about what takes the place of an embedded part. */
  List<String> replacements() {
    List<String> said = new ArrayList<>();
    given("MONGODB_URI").ifPresent(uri -> said.add("MongoDB as given by MONGODB_URI"));
    if (given("MONGODB_URI").isEmpty()) {
      mongod().ifPresent(path -> said.add("MongoDB from " + path));
    }
    given("KAFKA_BOOTSTRAP_SERVERS").ifPresent(servers -> said.add("Kafka at " + servers));
    given("PLATFORM_JWK_SET_URI")
        .ifPresent(uri -> said.add("identity provider with keys at " + uri));
    return said;
  }

  boolean hasIdentity() {
    return given("PLATFORM_JWK_SET_URI").isEmpty();
  }

  /** Which store it is, in words: what is loaded into one is not in another. */
  String store() {
    return given("MONGODB_URI")
        .orElseGet(() -> mongod().map(path -> DataFolder.MONGOD).orElse(DataFolder.STORE));
  }

  private String storeUri() {
    return given("MONGODB_URI").orElse("mongodb://127.0.0.1:" + STORE_PORT);
  }

  private Part embeddedStore() {
    return new Part(
        STORE_PART,
        new Program.PlainJar(
            jars.application("infra/local/store"),
            STORE,
            List.of(
                "--port=" + STORE_PORT,
                "--data=" + data.path(DataFolder.STORE),
                "--exit-with-parent"),
            List.of("--port=0", "--data=" + data.path(DataFolder.TRIAL).resolve(STORE_PART))),
        List.of(STORE_PORT),
        Map.of(),
        new Readiness.Line("store ready"),
        Set.of(),
        STAGE_INFRASTRUCTURE);
  }

  private Part realStore(Path mongod) {
    Path folder = data.path(DataFolder.MONGOD);
    return new Part(
        STORE_PART,
        new Program.Foreign(
            List.of(
                "/bin/sh",
                "-c",
                "mkdir -p \"$1\" && exec \"$0\" --dbpath \"$1\" --port \"$2\" --bind_ip 127.0.0.1 --quiet",
                mongod.toString(),
                folder.toString(),
                String.valueOf(STORE_PORT))),
        List.of(STORE_PORT),
        Map.of(),
        new Readiness.Listening(STORE_PORT),
        Set.of(),
        STAGE_INFRASTRUCTURE);
  }

  private Part broker() {
    return new Part(
        BROKER_PART,
        new Program.PlainJar(
            jars.application("infra/local/broker"),
            BROKER,
            List.of(
                "--port",
                String.valueOf(BROKER_PORT),
                "--controller-port",
                String.valueOf(CONTROLLER_PORT),
                "--data",
                data.path(DataFolder.BROKER).toString(),
                "--exit-with-parent"),
            List.of(
                "--port",
                "0",
                "--controller-port",
                "0",
                "--data",
                data.path(DataFolder.TRIAL).resolve(BROKER_PART).toString())),
        List.of(BROKER_PORT, CONTROLLER_PORT),
        Map.of(),
        new Readiness.Line("broker ready"),
        Set.of(),
        STAGE_INFRASTRUCTURE);
  }

  private Part identity() {
    return application(
        "identity",
        "infra/local/identity",
        IDENTITY_PORT,
        IDENTITY,
        Map.of("PLATFORM_IDENTITY_DATA", data.path(DataFolder.IDENTITY).toString()),
        Set.of(),
        STAGE_IDENTITY);
  }

  private Part service(String name, int port, int instance) {
    return application(
        instance == 0 ? name : name + "-" + (instance + 1),
        name,
        port + instance * PORTS_APART,
        SERVICE,
        Map.of(
            "MONGODB_URI",
            storeUri(),
            "KAFKA_BOOTSTRAP_SERVERS",
            given("KAFKA_BOOTSTRAP_SERVERS").orElse("127.0.0.1:" + BROKER_PORT),
            "PLATFORM_DRAIN",
            instances == 1 ? "0s" : DRAIN),
        Set.of(STORE_PART, BROKER_PART),
        STAGE_SERVICES);
  }

  private Part gateway() {
    Map<String, String> addresses = new TreeMap<>();
    SERVICES.forEach(
        (name, port) ->
            addresses.put(
                name.toUpperCase(Locale.ROOT).replace('-', '_') + "_URI",
                IntStream.range(0, instances)
                    .mapToObj(i -> "http://localhost:" + (port + i * PORTS_APART))
                    .collect(Collectors.joining(","))));
    return application(
        "gateway", "gateway", GATEWAY_PORT, GATEWAY, addresses, Set.of(), STAGE_GATEWAY);
  }

  private Part application(
      String name,
      String module,
      int port,
      JvmFlags flags,
      Map<String, String> more,
      Set<String> after,
      int stopStage) {
    Map<String, String> variables = new TreeMap<>(more);
    variables.put("SERVER_PORT", String.valueOf(port));
    variables.put("SPRING_PROFILES_ACTIVE", given("SPRING_PROFILES_ACTIVE").orElse("local"));
    variables.put("PLATFORM_EXIT_WITH_PARENT", "true");
    return new Part(
        name,
        new Program.SpringApplication(jars.application(module), flags),
        List.of(port),
        variables,
        new Readiness.Http(port),
        after,
        stopStage);
  }

  private Optional<Path> mongod() {
    return Arrays.stream(given("PATH").orElse("").split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "mongod"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Optional<String> given(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }
}
