package org.partnership.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.http.MediaType;
import reactor.test.StepVerifier;

class RoutingIT extends GatewayTestBase {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvFileSource(resources = "/api-paths.csv")
  void every_path_of_the_API_reaches_its_service(String path, String service) {
    FakeService.Echo echo = echo(get(path));

    assertThat(echo.service()).isEqualTo(service);
    assertThat(echo.uri()).isEqualTo(path);
  }

  @Test
  void path_and_query_arrive_as_they_were_sent() throws IOException {
    String asked = "/api/partners/a%20b?q=%C3%A9%26x&empty=&flag&page%5Bsize%5D=3";

    String answer = RawHttp.get(port, asked, "Authorization: Bearer " + officer());

    assertThat(answer).contains("\"uri\":\"" + asked + "\"");
  }

  @Test
  void bodies_pass_whole_in_both_directions() {
    byte[] body = new byte[1_500_000];

    FakeService.Echo echo =
        echo(
            http.post()
                .uri("/api/partners")
                .headers(h -> h.setBearerAuth(officer()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body));

    assertThat(echo.method()).isEqualTo("POST");
    assertThat(echo.bodyLength()).isEqualTo(body.length);
  }

  @Test
  void a_question_about_the_head_is_answered_without_a_body() throws IOException {
    String answer =
        RawHttp.send(
            port,
            "HEAD /api/partners HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer "
                + officer()
                + "\r\n\r\n");

    assertThat(RawHttp.status(answer)).isEqualTo(200);
    assertThat(answer).endsWith("\r\n\r\n");
  }

  @Test
  void answers_without_a_body_pass() {
    PLATFORM.service("partner").answer("/api/partners/gone", 204, "");

    get("/api/partners/gone").exchange().expectStatus().isNoContent().expectBody().isEmpty();
  }

  @Test
  void a_change_without_a_body_says_so_to_the_service() {
    FakeService.Echo echo =
        echo(
            http.post()
                .uri("/api/agreements/7/submission")
                .headers(h -> h.setBearerAuth(officer())));

    assertThat(echo.headers())
        .containsEntry("content-length", "0")
        .doesNotContainKey("transfer-encoding");
  }

  @Test
  void an_unknown_address_is_404_for_a_caller() {
    get("/api/nothing-of-the-kind")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("not-found");
  }

  @Test
  void a_service_s_own_refusal_passes_untouched() {
    PLATFORM
        .service("partner")
        .answer("/api/partners/refused", 422, "{\"code\":\"not-fit\",\"rule\":\"P-7\"}");

    get("/api/partners/refused")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .json("{\"code\":\"not-fit\",\"rule\":\"P-7\"}");
  }

  @Test
  void services_actuators_and_local_paths_are_never_reached() {
    for (String path : new String[] {"/actuator/env", "/local/users", "/partner/actuator"}) {
      get(path).exchange().expectStatus().value(status -> assertThat(status).isIn(403, 404));
    }
    assertThat(PLATFORM.service("partner").timesAsked("/actuator/env")).isZero();
    assertThat(PLATFORM.identity.timesAsked("/local/users")).isZero();
  }

  @Test
  @DisplayName("an event stream flows event by event")
  void a_stream_flows() {
    StepVerifier.create(
            get("/api/events/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .take(3))
        .expectNext("0", "1", "2")
        .expectComplete()
        .verify(Duration.ofSeconds(10));
  }
}
