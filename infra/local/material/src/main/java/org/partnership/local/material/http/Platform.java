package org.partnership.local.material.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The platform as its users reach it: through the gateway, with a token, by the conventions of the
 * API. A refusal arrives as a {@link RefusedException}.
 */
public final class Platform {

  /** Everything this program sends under one name is answered once, however often it is sent. */
  private static final String KEY_PREFIX = "material-v1:";

  private final URI gateway;
  private final URI identity;
  private final Wire wire;
  private final Tokens tokens;

  /**
   * @param gateway where the API is
   * @param identity where demonstration users are bound to partners
   * @param patience how long to try an address that does not answer or asks to wait
   */
  public Platform(URI gateway, URI identity, Clock clock, Duration patience) {
    this.gateway = gateway;
    this.identity = identity;
    this.wire = new Wire(clock, patience);
    this.tokens = new Tokens(gateway, wire, clock);
  }

  /** The pseudonymous id by which the platform knows a demonstration user. */
  public String subjectOf(String user) {
    return tokens.subjectOf(user);
  }

  /** Reads a thing or a list. */
  public Answer get(String user, String path) {
    return send(user, "GET", path, request(user, gateway.resolve(path)).GET());
  }

  /**
   * Creates a thing, or adds one under a thing.
   *
   * @param key name of this item and step, the same in every run
   */
  public Answer post(String user, String path, String key, Map<String, Object> body) {
    HttpRequest.Builder request =
        request(user, gateway.resolve(path))
            .header("Idempotency-Key", KEY_PREFIX + key)
            .POST(BodyPublishers.ofString(Json.write(body)));
    return send(user, "POST", path, request);
  }

  /**
   * Takes a step in the life of a thing.
   *
   * @param thing the answer in which the thing was last read: its version goes along
   */
  public Answer act(String user, String path, String key, Answer thing, Map<String, Object> body) {
    HttpRequest.Builder request =
        request(user, gateway.resolve(path))
            .header("Idempotency-Key", KEY_PREFIX + key)
            .POST(BodyPublishers.ofString(Json.write(body)));
    return send(user, "POST", path, withVersion(request, thing.etag()));
  }

  /** Changes a thing that was last read in {@code thing}. */
  public Answer patch(String user, String path, Answer thing, Map<String, Object> body) {
    HttpRequest.Builder request =
        request(user, gateway.resolve(path))
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", BodyPublishers.ofString(Json.write(body)));
    return send(user, "PATCH", path, withVersion(request, thing.etag()));
  }

  /** Replaces a thing that was last read in {@code thing}, if it was there. */
  public Answer put(String user, String path, @Nullable String etag, Map<String, Object> body) {
    HttpRequest.Builder request =
        request(user, gateway.resolve(path)).PUT(BodyPublishers.ofString(Json.write(body)));
    return send(user, "PUT", path, withVersion(request, etag));
  }

  /** Puts something at the local identity provider, which the gateway does not route to. */
  public Answer putAtIdentity(String user, String path, Map<String, Object> body) {
    HttpRequest.Builder request =
        request(user, identity.resolve(path)).PUT(BodyPublishers.ofString(Json.write(body)));
    return send(user, "PUT", path, request);
  }

  /** A value as it stands in a query. */
  public static String query(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String user, URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(Wire.TIME_LIMIT)
        .header("Authorization", "Bearer " + tokens.of(user))
        .header("Accept", "application/json, application/problem+json");
  }

  private static HttpRequest.Builder withVersion(
      HttpRequest.Builder request, @Nullable String etag) {
    return etag == null ? request : request.header("If-Match", etag);
  }

  private Answer send(String user, String method, String path, HttpRequest.Builder request) {
    HttpRequest built = request.build();
    if (built.bodyPublisher().isPresent() && built.headers().firstValue("Content-Type").isEmpty()) {
      built = request.header("Content-Type", "application/json").build();
    }
    return wire.send(method + " " + path + " as " + user, built);
  }
}
