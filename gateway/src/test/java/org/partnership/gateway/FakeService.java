package org.partnership.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * A made-up service: echoes what reached it, except where the path's last segment asks for trouble
 * ({@code hang}, {@code drop}, {@code half}, {@code stream}, {@code bare}) or an answer was set.
 */
final class FakeService {

  /** What the echo says; header names in lower case. */
  record Echo(
      String service, String method, String uri, Map<String, String> headers, int bodyLength) {}

  record Answer(int status, String contentType, String body) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String name;
  private final DisposableServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> toDrop = new ConcurrentHashMap<>();

  FakeService(String name) {
    this(name, 0);
  }

  FakeService(String name, int port) {
    this.name = name;
    this.server = HttpServer.create().host("localhost").port(port).handle(this::handle).bindNow();
  }

  int port() {
    return server.port();
  }

  String uri() {
    return "http://localhost:" + server.port();
  }

  void stop() {
    server.disposeNow(Duration.ofSeconds(1));
  }

  /** From now on this path (without its query) is answered so. */
  void answer(String path, int status, String body) {
    String type = status < 400 ? "application/json" : "application/problem+json";
    answers.put(path, new Answer(status, type, body));
  }

  /** The connection of the next so many requests for this path is closed without an answer. */
  void dropNext(String path, int times) {
    toDrop.put(path, new AtomicInteger(times));
  }

  void forgetAnswers() {
    answers.clear();
  }

  int timesAsked(String path) {
    return asked.getOrDefault(path, new AtomicInteger()).get();
  }

  private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    String path = request.fullPath();
    asked.computeIfAbsent(path, unset -> new AtomicInteger()).incrementAndGet();
    AtomicInteger drops = toDrop.get(path);
    if (drops != null && drops.getAndDecrement() > 0) {
      return drop(response);
    }
    Answer answer = answers.get(path);
    if (answer != null) {
      return response
          .status(answer.status())
          .header("Content-Type", answer.contentType())
          .sendString(Mono.just(answer.body()));
    }
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "hang" -> Mono.never();
      case "drop" -> drop(response);
      case "half" ->
          response
              .header("Content-Length", "1000")
              .sendString(Mono.just("half").concatWith(Mono.never()));
      case "stream" ->
          response
              .sse()
              .sendString(
                  Flux.interval(Duration.ofMillis(50)).map(i -> "data: " + i + "\n\n"),
                  StandardCharsets.UTF_8)
              .then();
      case "bare" ->
          response
              .header("Server", "made-up/1.0")
              .header("X-Powered-By", "made-up")
              .header("Cache-Control", "private, max-age=5")
              .header("ETag", "\"7\"")
              .sendString(Mono.just("{}"));
      default -> echo(request, response);
    };
  }

  private static Publisher<Void> drop(HttpServerResponse response) {
    response.withConnection(connection -> connection.channel().close());
    return Mono.never();
  }

  private Publisher<Void> echo(HttpServerRequest request, HttpServerResponse response) {
    Map<String, String> headers = new TreeMap<>();
    request
        .requestHeaders()
        .forEach(
            h ->
                headers.merge(
                    h.getKey().toLowerCase(Locale.ROOT), h.getValue(), (a, b) -> a + "," + b));
    return request
        .receive()
        .map(buffer -> buffer.readableBytes())
        .reduce(0, Integer::sum)
        .flatMap(
            length ->
                response
                    .header("Content-Type", "application/json")
                    .sendString(
                        Mono.just(
                            JSON.writeValueAsString(
                                new Echo(
                                    name,
                                    request.method().name(),
                                    request.uri(),
                                    headers,
                                    length))))
                    .then());
  }

  /** Items for a joined list, newest first. */
  static String items(@Nullable String nextCursor, String... idsAndTimes) {
    List<Map<String, String>> items = new ArrayList<>();
    for (int i = 0; i < idsAndTimes.length; i += 2) {
      Map<String, String> item = new LinkedHashMap<>();
      item.put("id", idsAndTimes[i]);
      item.put("createdAt", idsAndTimes[i + 1]);
      items.add(item);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("items", items);
    if (nextCursor != null) {
      body.put("nextCursor", nextCursor);
    }
    return JSON.writeValueAsString(body);
  }
}
