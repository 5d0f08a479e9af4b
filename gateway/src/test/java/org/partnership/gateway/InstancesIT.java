package org.partnership.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two instances of a service: both work, and neither's going away is noticed. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "gateway.backend.readiness.every=100ms")
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class InstancesIT {

  private static final String READINESS = "/actuator/health/traffic";
  private static final Platform PLATFORM = new Platform();
  private static final List<FakeService> INSTANCES = new ArrayList<>();

  @LocalServerPort int port;
  WebTestClient http = WebTestClient.bindToServer().build();

  @DynamicPropertySource
  static void platform(DynamicPropertyRegistry properties) {
    PLATFORM.register(properties);
    INSTANCES.clear();
    INSTANCES.add(new FakeService("first"));
    INSTANCES.add(new FakeService("second"));
    properties.add(
        "gateway.services.partner.uris",
        () -> INSTANCES.getFirst().uri() + "," + INSTANCES.getLast().uri());
  }

  @BeforeEach
  void client() {
    http =
        WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .defaultHeaders(h -> h.setBearerAuth(PLATFORM.issuer.token("someone")))
            .build();
  }

  private int post() {
    return http.post()
        .uri("/api/partners")
        .bodyValue("{}")
        .exchange()
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  private List<Integer> asked() {
    return INSTANCES.stream().map(i -> i.timesAsked("/api/partners")).toList();
  }

  @Test
  void both_get_their_share_of_the_requests() {
    for (int i = 0; i < 20; i++) {
      assertThat(post()).isEqualTo(200);
    }
    assertThat(asked()).containsExactly(10, 10);
  }

  @Test
  @DisplayName("What cannot be sent to one instance goes to the other at once, changes too")
  void an_instance_that_is_away_fails_no_request() {
    INSTANCES.getFirst().stop();
    for (int i = 0; i < 20; i++) {
      assertThat(post()).isEqualTo(200);
    }
    assertThat(asked()).containsExactly(0, 20);
  }

  @Test
  void an_instance_that_says_it_is_stopping_gets_no_more_requests_and_its_share_again_later() {
    INSTANCES.getFirst().answer(READINESS, 503, "{}");
    await()
        .until(
            () -> {
              int before = asked().getFirst();
              for (int i = 0; i < 4; i++) {
                assertThat(post()).isEqualTo(200);
              }
              return asked().getFirst() == before;
            });
    int before = asked().getFirst();
    for (int i = 0; i < 20; i++) {
      assertThat(post()).isEqualTo(200);
    }
    assertThat(asked().getFirst()).isEqualTo(before);

    INSTANCES.getFirst().forgetAnswers();
    await()
        .untilAsserted(
            () -> {
              assertThat(post()).isEqualTo(200);
              assertThat(asked().getFirst()).isGreaterThan(before);
            });
  }

  @Test
  void a_change_whose_connection_broke_is_not_sent_to_the_other_instance() {
    INSTANCES.forEach(i -> i.dropNext("/api/partners", 1));

    assertThat(post()).isEqualTo(503);
    assertThat(asked().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
  }

  @Test
  void when_none_says_it_is_ready_they_are_asked_all_the_same() {
    INSTANCES.forEach(i -> i.answer(READINESS, 503, "{}"));
    assertThat(post()).as("the first request, with which the checks begin").isEqualTo(200);
    await().until(() -> INSTANCES.stream().allMatch(i -> i.timesAsked(READINESS) > 2));

    assertThat(post()).isEqualTo(200);
  }
}
