package org.partnership.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Services that hang, break off, restart or are away: callers are told, others notice nothing. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "gateway.backend.response-timeout=400ms",
      "gateway.backend.connect-timeout=300ms",
      "gateway.backend.max-concurrent=5",
      "gateway.backend.breaker.window=6",
      "gateway.backend.breaker.minimum-calls=6",
      "gateway.backend.breaker.open-for=1s",
      "gateway.backend.breaker.trial-calls=1"
    })
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class TroubleIT {

  private static final Platform PLATFORM = new Platform();

  @LocalServerPort int port;
  WebTestClient http = WebTestClient.bindToServer().build();

  @DynamicPropertySource
  static void platform(DynamicPropertyRegistry properties) {
    PLATFORM.register(properties);
  }

  @BeforeEach
  void client() {
    http =
        WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .defaultHeaders(h -> h.setBearerAuth(PLATFORM.issuer.token("someone")))
            .build();
  }

  private int status(String path) {
    return http.get().uri(path).exchange().expectBody().returnResult().getStatus().value();
  }

  @Test
  void no_answer_in_time_is_504_and_what_may_have_happened_is_said() {
    http.post()
        .uri("/api/agreements/hang")
        .exchange()
        .expectStatus()
        .isEqualTo(504)
        .expectHeader()
        .exists("Retry-After")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("service-timeout")
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("agreement", "Idempotency-Key"));
  }

  @Test
  void a_hanging_service_is_given_a_rest_and_then_tried_again() {
    IntStream.range(0, 6).forEach(i -> assertThat(status("/api/agreements/hang")).isEqualTo(504));

    long begun = System.nanoTime();
    http.get()
        .uri("/api/agreements")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals("Retry-After", "1")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("service-unavailable");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(300));
    assertThat(PLATFORM.service("agreement").timesAsked("/api/agreements")).isZero();
    assertThat(status("/api/partners")).isEqualTo(200);

    await().until(() -> status("/api/agreements") == 200);
  }

  @Test
  void a_service_that_hangs_slows_no_other() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> hanging =
          IntStream.range(0, 20)
              .mapToObj(i -> callers.submit(() -> status("/api/consultations/hang")))
              .toList();
      long begun = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        assertThat(status("/api/partners")).isEqualTo(200);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
      assertThat(hanging.stream().map(TroubleIT::get))
          .as("five wait for their answer, the rest are told at once that it is busy")
          .contains(504, 503)
          .allMatch(status -> status == 504 || status == 503);
    }
  }

  private static int get(Future<Integer> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_answer_that_stops_halfway_does_not_keep_the_caller_waiting() {
    long begun = System.nanoTime();
    assertThatThrownBy(
            () ->
                http.get()
                    .uri("/api/partners/half")
                    .exchange()
                    .expectBody(String.class)
                    .returnResult())
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void a_read_whose_connection_broke_is_tried_once_more() {
    PLATFORM.service("partner").dropNext("/api/partners/flaky", 1);

    assertThat(status("/api/partners/flaky")).isEqualTo(200);
    assertThat(PLATFORM.service("partner").timesAsked("/api/partners/flaky")).isEqualTo(2);
  }

  @Test
  void a_change_whose_connection_broke_is_never_repeated_by_the_gateway() {
    http.post()
        .uri("/api/partners/drop")
        .header("Idempotency-Key", "k-1")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .exists("Retry-After")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("answer-lost");
    assertThat(PLATFORM.service("partner").timesAsked("/api/partners/drop")).isEqualTo(1);
  }

  @Test
  void a_service_that_is_away_is_503_and_back_when_it_is() {
    int home = PLATFORM.service("reporting").port();
    PLATFORM.service("reporting").stop();

    http.get()
        .uri("/api/overview")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .exists("Retry-After")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("service-unavailable");
    assertThat(status("/actuator/health/readiness")).isEqualTo(200);

    FakeService back = new FakeService("reporting", home);
    try {
      await().until(() -> status("/api/overview") == 200);
    } finally {
      back.stop();
    }
  }
}
