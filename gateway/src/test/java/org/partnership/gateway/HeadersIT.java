package org.partnership.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class HeadersIT extends GatewayTestBase {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-User",
        "X-User-Id",
        "X-Office",
        "X-Roles",
        "X-Forwarded-User",
        "X-Auth-Request-Email",
        "Remote-User",
        "X-Original-URL",
        "X-HTTP-Method-Override",
        "Forwarded",
        "X-Real-IP",
        "Cookie",
        "X-Anything-Else"
      })
  void nothing_that_claims_an_identity_reaches_a_service(String name) {
    FakeService.Echo echo = echo(get("/api/partners").header(name, "for=admin"));

    assertThat(echo.headers()).doesNotContainKey(name.toLowerCase(Locale.ROOT));
  }

  @Test
  void forwarding_headers_are_ours_whatever_the_caller_says() {
    FakeService.Echo echo =
        echo(
            get("/api/partners")
                .header("X-Forwarded-For", "10.9.8.7")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https"));

    assertThat(echo.headers().get("x-forwarded-for")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(echo.headers())
        .containsEntry("x-forwarded-host", "localhost:" + port)
        .containsEntry("x-forwarded-proto", "http")
        .containsEntry("host", "localhost:" + port);
  }

  @Test
  void what_the_conventions_need_passes() {
    FakeService.Echo echo =
        echo(
            http.patch()
                .uri("/api/partners/7")
                .headers(h -> h.setBearerAuth(officer()))
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k-1")
                .header("Accept-Language", "fr")
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .bodyValue("{}"));

    assertThat(echo.headers())
        .containsEntry("if-match", "\"3\"")
        .containsEntry("idempotency-key", "k-1")
        .containsEntry("accept-language", "fr")
        .containsEntry("content-type", "application/merge-patch+json");
  }

  @Test
  void a_sane_correlation_id_is_kept_passed_on_and_echoed() {
    assertThat(echo(get("/api/partners").header("X-Correlation-Id", "my-id_1.2")).headers())
        .containsEntry("x-correlation-id", "my-id_1.2");
    get("/api/partners")
        .header("X-Correlation-Id", "my-id_1.2")
        .exchange()
        .expectHeader()
        .valueEquals("X-Correlation-Id", "my-id_1.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "<script>", "a\"b", "a,b"})
  void an_insane_correlation_id_is_replaced(String id) {
    get("/api/partners")
        .header("X-Correlation-Id", id)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .value("X-Correlation-Id", echoed -> assertThat(echoed).matches("[0-9a-f-]{36}"));
  }

  @Test
  void a_problem_names_the_correlation_id_of_its_header() {
    http.get()
        .uri("/api/partners")
        .header("X-Correlation-Id", "mine")
        .exchange()
        .expectHeader()
        .valueEquals("X-Correlation-Id", "mine")
        .expectBody()
        .jsonPath("$.correlationId")
        .isEqualTo("mine");
  }

  @Test
  void a_trace_goes_on_or_begins_here() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    FakeService.Echo going =
        echo(get("/api/partners").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
    FakeService.Echo begun = echo(get("/api/partners"));

    assertThat(going.headers().get("traceparent")).startsWith("00-" + trace + "-").hasSize(55);
    assertThat(begun.headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
  }

  @Test
  void every_answer_is_safe_in_a_browser_and_says_nothing_of_what_made_it() {
    get("/api/partners/bare")
        .exchange()
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .valueEquals("X-Frame-Options", "DENY")
        .expectHeader()
        .valueEquals("Referrer-Policy", "same-origin")
        .expectHeader()
        .valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .expectHeader()
        .doesNotExist("Strict-Transport-Security")
        .expectHeader()
        .doesNotExist("Server")
        .expectHeader()
        .doesNotExist("X-Powered-By")
        .expectHeader()
        .valueEquals("Cache-Control", "private, max-age=5")
        .expectHeader()
        .valueEquals("ETag", "\"7\"");
    get("/api/partners").exchange().expectHeader().valueEquals("Cache-Control", "no-store");
  }

  @Test
  void pages_of_other_origins_may_not_call_unless_configured() {
    get("/api/partners")
        .header("Origin", "https://evil.example")
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .doesNotExist("Access-Control-Allow-Origin")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("origin-refused");
    http.options()
        .uri("/api/partners")
        .header("Origin", "https://evil.example")
        .header("Access-Control-Request-Method", "POST")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void the_gateway_s_own_pages_may_call() throws IOException {
    String answer =
        RawHttp.send(
            port,
            "GET /api/partners HTTP/1.1\r\nHost: localhost:"
                + port
                + "\r\nOrigin: http://localhost:"
                + port
                + "\r\nConnection: close\r\nAuthorization: Bearer "
                + officer()
                + "\r\n\r\n");

    assertThat(RawHttp.status(answer)).isEqualTo(200);
  }

  @Test
  void a_nonsense_origin_is_no_server_error() throws IOException {
    for (String origin : new String[] {"null", "http://[", "%%%", "http://a b"}) {
      assertThat(RawHttp.status(RawHttp.get(port, "/api/partners", "Origin: " + origin)))
          .as(origin)
          .isBetween(400, 499);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "ar"})
  void problems_speak_the_caller_s_language(String language) {
    http.get()
        .uri("/api/partners")
        .header("Accept-Language", language)
        .exchange()
        .expectHeader()
        .valueEquals("Content-Language", language)
        .expectBody()
        .jsonPath("$.title")
        .value(String.class, title -> assertThat(title).isNotEqualTo("Not signed in"));
  }
}
