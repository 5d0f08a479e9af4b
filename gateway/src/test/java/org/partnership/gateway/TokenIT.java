package org.partnership.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenIT extends GatewayTestBase {

  private static final String PATH = "/api/partners/tokens";

  static Stream<Arguments> badTokens() {
    FakeIssuer issuer = PLATFORM.issuer;
    Date past = Date.from(Instant.now().minusSeconds(120));
    Date future = Date.from(Instant.now().plusSeconds(120));
    JWTClaimsSet good = FakeIssuer.claims("someone").build();
    return Stream.of(
        Arguments.of("forged signature", FakeIssuer.forged(good), "token-invalid"),
        Arguments.of("no signature", FakeIssuer.unsigned(good), "token-invalid"),
        Arguments.of("other algorithm", issuer.signWithOtherAlgorithm(good), "token-invalid"),
        Arguments.of(
            "public key as secret", issuer.signedWithPublicKeyAsSecret(good), "token-invalid"),
        Arguments.of(
            "expired",
            issuer.sign(FakeIssuer.claims("someone").expirationTime(past).build()),
            "token-expired"),
        Arguments.of(
            "never expires",
            issuer.sign(FakeIssuer.claims("someone").expirationTime(null).build()),
            "token-invalid"),
        Arguments.of(
            "not yet good",
            issuer.sign(FakeIssuer.claims("someone").notBeforeTime(future).build()),
            "token-invalid"),
        Arguments.of(
            "foreign issuer",
            issuer.sign(FakeIssuer.claims("someone").issuer("https://evil.example").build()),
            "token-invalid"),
        Arguments.of(
            "foreign audience",
            issuer.sign(FakeIssuer.claims("someone").audience("another").build()),
            "token-invalid"),
        Arguments.of(
            "no audience",
            issuer.sign(FakeIssuer.claims("someone").audience(List.of()).build()),
            "token-invalid"),
        Arguments.of(
            "no subject",
            issuer.sign(FakeIssuer.claims("someone").subject(null).build()),
            "token-invalid"),
        Arguments.of("not a token", "abc", "token-invalid"),
        Arguments.of("three dots", "a.b.c", "token-invalid"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void a_token_that_is_not_good_gets_401_and_the_service_hears_nothing(
      String what, String token, String code) {
    http.get()
        .uri(PATH)
        .headers(h -> h.setBearerAuth(token))
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType("application/problem+json")
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
    assertThat(PLATFORM.service("partner").timesAsked(PATH)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer", "Bearer  ", "Bearer a b", "Basic YTpi", "bearer", "Token x", "\u00a0"})
  void a_header_that_holds_no_token_gets_401(String header) {
    http.get()
        .uri(PATH)
        .header("Authorization", header)
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType("application/problem+json");
  }

  @Test
  void without_a_token_it_is_401_token_missing() {
    http.get()
        .uri(PATH)
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Bearer")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("token-missing")
        .jsonPath("$.instance")
        .isEqualTo(PATH);
  }

  @Test
  void a_token_in_the_query_is_no_token() {
    http.get().uri(PATH + "?access_token=" + officer()).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void a_good_token_passes_on_to_the_service() {
    String token = officer();
    FakeService.Echo echo =
        echo(http.get().uri("/api/partners").headers(h -> h.setBearerAuth(token)));

    assertThat(echo.headers().get("authorization")).isEqualTo("Bearer " + token);
  }

  @Test
  void a_token_that_expires_is_refused_however_often_it_was_good() {
    String almostOver =
        PLATFORM.issuer.sign(
            FakeIssuer.claims("someone")
                // good within the allowed difference of clocks, for a second or two
                .expirationTime(Date.from(Instant.now().minusSeconds(28)))
                .build());
    await()
        .until(
            () ->
                http.get()
                        .uri("/api/partners")
                        .headers(h -> h.setBearerAuth(almostOver))
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value()
                    == 401);
  }

  @Test
  void forged_tokens_do_not_make_the_gateway_ask_for_keys_again_and_again() {
    int before = PLATFORM.issuer.timesKeysRead();
    for (int i = 0; i < 30; i++) {
      String stranger =
          "eyJhbGciOiJSUzI1NiIsImtpZCI6InN0cmFuZ2VyIn0.e30.AAAA"; // {"alg":"RS256","kid":"stranger"}
      http.get()
          .uri(PATH)
          .headers(h -> h.setBearerAuth(stranger))
          .exchange()
          .expectStatus()
          .isUnauthorized();
    }
    assertThat(PLATFORM.issuer.timesKeysRead() - before).isLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/public/overview",
        "/api/event-catalogue",
        "/api/event-catalogue/asyncapi.yaml",
        "/v3/api-docs",
        "/openapi.json",
        "/docs",
        "/actuator/health",
        "/actuator/health/readiness",
        "/actuator/health/liveness"
      })
  void what_is_open_needs_no_token(String path) {
    http.get().uri(path).exchange().expectStatus().isOk();
  }

  @Test
  void signing_in_needs_no_token_and_has_its_cookies() {
    FakeService.Echo echo =
        echo(
            http.post()
                .uri("/oauth2/token")
                .header("Authorization", "Basic YTpi")
                .cookie("JSESSIONID", "abc"));

    assertThat(echo.service()).isEqualTo("identity");
    assertThat(echo.headers()).containsEntry("cookie", "JSESSIONID=abc");
    assertThat(echo.headers().get("authorization")).isEqualTo("Basic YTpi");
  }

  @Test
  void metrics_are_for_operators() {
    http.get().uri("/actuator/prometheus").exchange().expectStatus().isUnauthorized();
    get("/actuator/prometheus")
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("forbidden");
    echo(get("/api/partners"));

    String operator = PLATFORM.issuer.token("op", "operator");
    String metrics =
        http.get()
            .uri("/actuator/prometheus")
            .headers(h -> h.setBearerAuth(operator))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    assertThat(metrics)
        .contains("http_server_requests_seconds_count")
        .contains("uri=\"/api/partners/**\"")
        .contains("resilience4j_circuitbreaker_state{name=\"partner\"")
        .contains("gateway_rate_limited_total")
        .contains("gateway_in_flight")
        .contains("gateway_shed_total");
  }
}
