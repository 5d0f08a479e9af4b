package org.partnership.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens as callers get them, over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class IdentityTest {

  @TempDir static Path data;

  @LocalServerPort int port;
  @Autowired JsonMapper json;

  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) {
    registry.add("identity.data", () -> data.resolve("identity"));
  }

  @Test
  @DisplayName(
      "A demonstration person's token names the office, the role and the platform for one hour")
  void staffToken() throws Exception {
    SignedJWT token = token("demo-mali-officer", "demo");

    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080");
    assertThat(claims.getAudience()).containsExactly("partnership-platform");
    assertThat(claims.getSubject()).isEqualTo(Account.stableId("user/mali-officer").toString());
    assertThat(claims.getStringClaim("office")).isEqualTo("MLI");
    assertThat(claims.getStringListClaim("roles")).containsExactly("partnership-officer");
    assertThat(claims.getClaim("partner")).isNull();
    assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
        .isEqualTo(3_600_000);
  }

  @Test
  @DisplayName("A machine gets a token under its own name with its own secret")
  void machineToken() throws Exception {
    var claims = token("agreement-service", "local").getJWTClaimsSet();
    assertThat(claims.getStringListClaim("roles")).containsExactly("service");
    assertThat(claims.getClaim("office")).as("a machine is no member of staff").isNull();
  }

  @Test
  @DisplayName("A wrong secret, an unknown user and a person without demo- get no token")
  void refused() throws Exception {
    assertThat(tokenResponse("demo-mali-officer", "guess").statusCode()).isEqualTo(401);
    assertThat(tokenResponse("demo-nobody", "demo").statusCode()).isEqualTo(401);
    assertThat(tokenResponse("mali-officer", "demo").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("A partner's people act for the partner bound to them, from the next token on")
  void partnerBinding() throws Exception {
    String before =
        token("demo-partner-pen-editor", "demo").getJWTClaimsSet().getStringClaim("partner");
    UUID partner = UUID.randomUUID();

    assertThat(bind("partner-pen", partner.toString(), "platform-loader", "local")).isEqualTo(204);

    var claims = token("demo-partner-pen-editor", "demo").getJWTClaimsSet();
    assertThat(claims.getStringClaim("partner")).isEqualTo(partner.toString()).isNotEqualTo(before);
    assertThat(claims.getClaim("office")).isNull();
    assertThat(
            new Bindings(
                    new IdentityProperties(
                        "", "", data.resolve("identity"), Duration.ZERO, "", false),
                    json)
                .partnerOf("partner-pen"))
        .as("kept over a restart")
        .isEqualTo(partner);
  }

  @Test
  @DisplayName("Only the loader and hq-admin bind; unknown names are 404, nonsense is 400")
  void bindingRefused() throws Exception {
    String id = UUID.randomUUID().toString();
    assertThat(bind("partner-vye", id, "demo-mali-admin", "demo")).isEqualTo(403);
    assertThat(bind("partner-vye", id, "demo-hq-admin", "demo")).isEqualTo(204);
    assertThat(bind("partner-nobody", id, "demo-hq-admin", "demo")).isEqualTo(404);
    assertThat(bind("partner-vye", "not a uuid", "demo-hq-admin", "demo")).isEqualTo(400);
    HttpRequest anonymous = HttpRequest.newBuilder(uri("/local/bindings")).GET().build();
    assertThat(http.send(anonymous, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("Every user of the outline exists")
  void users() throws Exception {
    for (String user :
        List.of(
            "mali-committee-3",
            "mali-secretary",
            "kosovo-officer",
            "vietnam-finance-2",
            "india-moderator",
            "malawi-admin",
            "vanuatu-authorized",
            "wcaro-reviewer",
            "hq-admin",
            "hq-auditor",
            "lounge-moderator",
            "partner-inreca-signatory",
            "partner-illus4-viewer",
            "erp-subscriber",
            "platform-operator")) {
      assertThat(tokenResponse("demo-" + user, "demo").statusCode()).as(user).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("The key set holds the public key only, and discovery names the gateway's address")
  void keysAndDiscovery() throws Exception {
    JsonNode keys = json.readTree(get("/oauth2/jwks").body());
    assertThat(keys.at("/keys/0/kty").asString()).isEqualTo("RSA");
    assertThat(keys.at("/keys/0").has("d")).isFalse();
    JsonNode discovery = json.readTree(get("/.well-known/openid-configuration").body());
    assertThat(discovery.at("/token_endpoint").asString())
        .isEqualTo("http://localhost:8080/oauth2/token");
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  private SignedJWT token(String client, String secret) throws Exception {
    HttpResponse<String> response = tokenResponse(client, secret);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return SignedJWT.parse(json.readTree(response.body()).get("access_token").asString());
  }

  private HttpResponse<String> tokenResponse(String client, String secret) throws Exception {
    String form =
        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret)
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return http.send(
        HttpRequest.newBuilder(uri("/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private int bind(String users, String partner, String client, String secret) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/local/bindings/" + users))
            .header("Authorization", "Bearer " + token(client, secret).serialize())
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"partner\":\"%s\"}".formatted(partner)))
            .build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(path)).GET().build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
