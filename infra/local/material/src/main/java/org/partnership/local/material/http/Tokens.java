package org.partnership.local.material.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Tokens of demonstration users, each asked for once and again before it expires. */
final class Tokens {

  private static final long MARGIN_SECONDS = 30;

  private record Token(String value, Instant until) {}

  private final URI gateway;
  private final Wire wire;
  private final Clock clock;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  Tokens(URI gateway, Wire wire, Clock clock) {
    this.gateway = gateway;
    this.wire = wire;
    this.clock = clock;
  }

  String of(String user) {
    Token token = tokens.get(user);
    if (token == null || token.until().isBefore(clock.instant())) {
      token = ask(user);
      tokens.put(user, token);
    }
    return token.value();
  }

  /** The pseudonymous id by which the platform knows the user. */
  String subjectOf(String user) {
    String payload = of(user).split("\\.", -1)[1];
    byte[] decoded = Base64.getUrlDecoder().decode(payload);
    return Json.read(new String(decoded, StandardCharsets.UTF_8)).path("sub").stringValue();
  }

  private Token ask(String user) {
    String form = "grant_type=client_credentials&client_id=demo-" + user + "&client_secret=demo";
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
            .timeout(Wire.TIME_LIMIT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    Answer answer = wire.send("token for " + user, request);
    JsonNode lifetime = answer.body().path("expires_in");
    Instant until = clock.instant().plusSeconds(lifetime.asLong(300) - MARGIN_SECONDS);
    return new Token(answer.text("access_token"), until);
  }
}
