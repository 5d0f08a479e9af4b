package org.partnership.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The API as callers meet it: HTTP, a token, JSON. */
public final class Api {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String base;
  private final @Nullable String token;
  private final Map<String, String> headers;

  private Api(String base, @Nullable String token, Map<String, String> headers) {
    this.base = base;
    this.token = token;
    this.headers = headers;
  }

  /** Nobody, at a base address. */
  public static Api at(String base) {
    return new Api(base, null, Map.of());
  }

  /** As a persona. */
  public Api as(Persona persona) {
    return withToken(TestIdentity.get().token(persona));
  }

  /** With any token text. */
  public Api withToken(String text) {
    return new Api(base, text, headers);
  }

  /** Without a token. */
  public Api anonymous() {
    return new Api(base, null, headers);
  }

  /** With one more header on every request. */
  public Api with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Api(base, token, more);
  }

  public Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, Map.of());
  }

  public Answer post(String path, @Nullable Object body) {
    return send("POST", path, body, Map.of());
  }

  /** A life-cycle action: with the version it is based on. */
  public Answer post(String path, @Nullable Object body, String ifMatch) {
    return send("POST", path, body, Map.of("If-Match", ifMatch));
  }

  public Answer post(String path, @Nullable Object body, Map<String, String> more) {
    return send("POST", path, body, more);
  }

  public Answer patch(String path, Object body, String ifMatch) {
    return send("PATCH", path, body, Map.of("If-Match", ifMatch));
  }

  public Answer put(String path, Object body, String ifMatch) {
    return send("PUT", path, body, Map.of("If-Match", ifMatch));
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, body, Map.of());
  }

  /**
   * Any request.
   *
   * @param body text and bytes go as they are, null as nothing, everything else as JSON
   */
  public Answer send(String method, String path, @Nullable Object body, Map<String, String> more) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    Map<String, String> all = new HashMap<>(headers);
    if (body != null) {
      all.put("Content-Type", "application/json");
    }
    all.putAll(more);
    if (token != null) {
      all.putIfAbsent("Authorization", "Bearer " + token);
    }
    all.forEach(request::header);
    request.method(method, publisher(body));
    try {
      return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.BodyPublisher publisher(@Nullable Object body) {
    return switch (body) {
      case null -> HttpRequest.BodyPublishers.noBody();
      case String text -> HttpRequest.BodyPublishers.ofString(text);
      case byte[] bytes -> HttpRequest.BodyPublishers.ofByteArray(bytes);
      default -> HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    };
  }

  /** What came back. */
  public static final class Answer {
    private final HttpResponse<String> response;

    Answer(HttpResponse<String> response) {
      this.response = response;
    }

    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    /** The body as JSON; a missing node when there is none. */
    public JsonNode json() {
      return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
    }

    public String id() {
      return json().path("id").asString();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String etag() {
      return header("ETag");
    }

    /** Fails, with the whole answer, unless the status is this one. */
    public Answer expect(int status) {
      if (status() != status) {
        throw new AssertionError(
            "expected "
                + status
                + " from "
                + response.request().method()
                + " "
                + response.uri().getPath()
                + ", got "
                + status()
                + ": "
                + body());
      }
      return this;
    }

    /** Fails unless this is a problem with this status and code. */
    public Answer expectProblem(int status, String code) {
      expect(status);
      JsonNode problem = json();
      if (!header("Content-Type").startsWith("application/problem+json")
          || !problem.path("code").asString("").equals(code)
          || problem.path("reasons").isEmpty()) {
        throw new AssertionError("expected problem " + code + ", got " + body());
      }
      return this;
    }

    /** Fails unless this is a problem that rests on this rule. */
    public Answer expectRule(int status, String rule) {
      expect(status);
      boolean named =
          json()
              .path("reasons")
              .valueStream()
              .anyMatch(r -> rule.equals(r.path("rule").asString("")));
      if (!named) {
        throw new AssertionError("expected rule " + rule + ", got " + body());
      }
      return this;
    }

    @Override
    public String toString() {
      return status() + " " + body();
    }
  }
}
