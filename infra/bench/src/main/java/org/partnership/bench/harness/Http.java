package org.partnership.bench.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The gateway, as a person or a machine of the local identity provider calls it. */
public final class Http {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration TOKEN_KEPT = Duration.ofMinutes(40);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final String base;

  private record Token(String text, long fetchedAt) {}

  /**
   * @param base scheme, host and port of the gateway
   */
  public Http(String base) {
    this.base = base;
  }

  /**
   * What came back.
   *
   * @param retryAfter whether the answer says when to come again
   */
  public record Answer(int status, String body, boolean retryAfter) {

    /** The body as JSON; a missing node when there is none. */
    public JsonNode json() {
      return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    /** Itself, or a failure that shows it. */
    public Answer expect(int expected) {
      if (status != expected) {
        throw new IllegalStateException("expected " + expected + ", got " + status + " " + body);
      }
      return this;
    }

    String id() {
      return json().path("id").asString();
    }

    long version() {
      return json().path("version").asLong();
    }
  }

  /**
   * Sends one request, once.
   *
   * @param user of a demonstration person, as {@code mali-officer}, or of a machine, as {@code
   *     platform-operator}
   * @throws IOException when no answer came
   */
  public Answer send(
      String user, String method, String path, @Nullable Object body, Map<String, String> headers)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token(user));
    headers.forEach(request::header);
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }
    return exchange(request.build());
  }

  private Answer exchange(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          answer.body(),
          answer.headers().firstValue("Retry-After").isPresent());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private String token(String user) throws IOException {
    Token known = tokens.get(user);
    if (known == null || System.nanoTime() - known.fetchedAt() > TOKEN_KEPT.toNanos()) {
      known = new Token(fetch(user), System.nanoTime());
      tokens.put(user, known);
    }
    return known.text();
  }

  private String fetch(String user) throws IOException {
    boolean machine = user.startsWith("platform-");
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(machine ? user : "demo-" + user, machine ? "local" : "demo");
    Answer answer =
        exchange(
            HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    if (answer.status() != 200) {
      throw new IOException("no token for " + user + ": " + answer);
    }
    return answer.json().path("access_token").asString();
  }
}
