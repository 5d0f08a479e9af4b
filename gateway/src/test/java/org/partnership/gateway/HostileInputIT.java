package org.partnership.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

/** Malformed, hostile, oversized: a clear 4xx, never a 5xx, never a library's words. */
class HostileInputIT extends GatewayTestBase {

  private static final String[] LIBRARY_WORDS = {
    "Exception", "netty", "jackson", "reactor", "org.", "java.", "at ", "Whitelabel"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/../actuator/prometheus",
        "/api/partners/../../actuator/env",
        "/api/%2e%2e/actuator",
        "/api/partners%2f..%2factuator",
        "/api/partners/%00",
        "/api/partners/%0d%0aX-Evil:1",
        "/api/partners;jsessionid=1",
        "/%61pi/tasks",
        "//api/partners",
        "/api//partners",
        "/api/partners/%zz",
        "/api/partners/%",
        "/api/partners?q=%",
        "/api/partners?q=%zz",
        "/api/partners?q=<script>",
        "/api/partners|x",
        "/api/partners\\x",
        "/api/partners\"x",
        "*",
        "api/partners",
        "http://evil.example\\@localhost/api",
        "/api/partners#fragment",
        "/api/\u00e9"
      })
  void a_hostile_address_is_a_plain_400(String target) throws IOException {
    assertRefused(RawHttp.get(port, target, "Authorization: Bearer " + officer()), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: a b",
        "Host: localhost\r\nHost: other",
        "Host: localhost:99999",
        "Host: localhost\r\nBad Header: x",
        "Host: localhost\r\n: novalue",
        "Host: localhost\r\nContent-Length: abc",
        "Host: localhost\r\nContent-Length: -1",
        "Host: localhost\r\nContent-Length: 1\r\nContent-Length: 2",
        "X-Only: no host at all"
      })
  void hostile_headers_are_a_plain_400(String headers) throws IOException {
    assertRefused(
        RawHttp.send(
            port, "GET /api/partners HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n"),
        400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n\r\n",
        "NONSENSE\r\n\r\n",
        "GET /api HTTP/9.9\r\nHost: a\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n"
      })
  void what_is_not_HTTP_is_no_server_error(String bytes) throws IOException {
    String answer = RawHttp.send(port, bytes);

    assertThat(answer).doesNotContain(" 500 ").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "FOO"})
  void strange_methods_are_refused(String method) throws IOException {
    String answer =
        RawHttp.send(
            port,
            method + " /api/partners HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(RawHttp.status(answer)).isIn(400, 405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept-Language", "Accept", "Range", "X-Correlation-Id", "traceparent"})
  void nonsense_in_a_header_that_is_read_is_no_server_error(String name) throws IOException {
    String nonsense = ";;,,==\"\u00e9;q=banana;q=99999999999999999999";

    String answer =
        RawHttp.get(
            port, "/api/partners", name + ": " + nonsense, "Authorization: Bearer " + officer());

    assertThat(RawHttp.status(answer)).isLessThan(500);
  }

  @Test
  void an_address_that_is_too_long_is_414() throws IOException {
    assertRefused(RawHttp.get(port, "/api/partners?q=" + "x".repeat(20_000)), 414);
  }

  @Test
  void headers_that_are_too_large_are_431() throws IOException {
    assertRefused(RawHttp.get(port, "/api/partners", "X-Big: " + "x".repeat(40_000)), 431);
  }

  @Test
  void a_body_that_announces_too_much_is_413_even_if_all_of_it_is_sent() {
    http.post()
        .uri("/api/partners")
        .headers(h -> h.setBearerAuth(officer()))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(new byte[10 * 1024 * 1024])
        .exchange()
        .expectStatus()
        .isEqualTo(413)
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("body-too-large");
  }

  @Test
  void a_body_that_grows_too_large_is_413() {
    Flux<DataBuffer> endless =
        Flux.range(0, 80)
            .map(i -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[64 * 1024]));
    http.post()
        .uri("/api/partners")
        .headers(h -> h.setBearerAuth(officer()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(BodyInserters.fromDataBuffers(endless))
        .exchange()
        .expectStatus()
        .isEqualTo(413);
  }

  @Test
  void files_may_be_larger_where_files_are_taken() {
    FakeService.Echo echo =
        echo(
            http.post()
                .uri("/api/partner-documents")
                .headers(h -> h.setBearerAuth(officer()))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(new byte[10 * 1024 * 1024]));

    assertThat(echo.bodyLength()).isEqualTo(10 * 1024 * 1024);
  }

  @Test
  void a_body_too_large_for_the_gateway_s_own_operations_is_413() {
    http.put()
        .uri("/api/notification-settings")
        .headers(h -> h.setBearerAuth(officer()))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(new byte[100_000])
        .exchange()
        .expectStatus()
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=!!", "cursor=bnVsbA"})
  void nonsense_for_the_joined_lists_is_400(String query) {
    get("/api/tasks?" + query).exchange().expectStatus().isBadRequest();
  }

  private static void assertRefused(String answer, int status) {
    assertThat(RawHttp.status(answer)).as(answer).isEqualTo(status);
    assertThat(answer)
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("x-correlation-id: ")
        .contains("\"correlationId\":")
        .doesNotContain(LIBRARY_WORDS);
  }
}
