package org.partnership.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JoinedIT extends GatewayTestBase {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TASKS = "/api/tasks";

  @AfterEach
  void forget() {
    Platform.SERVICES.forEach(name -> PLATFORM.service(name).forgetAnswers());
  }

  private static void answerAll(String path, int status, String body) {
    Platform.SERVICES.forEach(name -> PLATFORM.service(name).answer(path, status, body));
  }

  @Test
  void tasks_of_all_services_come_as_one_list_newest_first() {
    answerAll(TASKS, 404, "{}");
    PLATFORM
        .service("agreement")
        .answer(TASKS, 200, FakeService.items(null, "vote", "2026-03-01", "sign", "2026-01-01"));
    PLATFORM.service("partner").answer(TASKS, 200, FakeService.items(null, "review", "2026-02-01"));

    JsonNode page = page(TASKS);

    assertThat(ids(page)).containsExactly("vote", "review", "sign");
    assertThat(page.at("/items/1/service").asString()).isEqualTo("partner");
    assertThat(page.path("nextCursor").isNull()).isTrue();
    assertThat(page.path("missing")).isEmpty();
  }

  @Test
  void a_service_that_fails_is_named_and_the_others_answer() {
    answerAll(TASKS, 404, "{}");
    PLATFORM.service("partner").answer(TASKS, 200, FakeService.items(null, "review", "2026-02-01"));
    PLATFORM.service("reporting").answer(TASKS, 500, "{}");

    JsonNode page = page(TASKS);

    assertThat(ids(page)).containsExactly("review");
    assertThat(page.at("/missing/0").asString()).isEqualTo("reporting");
  }

  @Test
  void pages_neither_skip_nor_repeat() {
    answerAll("/api/notifications", 404, "{}");
    PLATFORM
        .service("agreement")
        .answer(
            "/api/notifications",
            200,
            FakeService.items(null, "a", "2026-05", "c", "2026-03", "e", "2026-01"));
    PLATFORM
        .service("consultation")
        .answer("/api/notifications", 200, FakeService.items(null, "b", "2026-04", "d", "2026-02"));

    List<String> seen = new ArrayList<>();
    String next = "/api/notifications?limit=2";
    for (int pages = 0; next != null && pages < 10; pages++) {
      JsonNode page = page(next);
      assertThat(ids(page)).hasSizeLessThanOrEqualTo(2);
      seen.addAll(ids(page));
      next =
          page.path("nextCursor").isNull()
              ? null
              : "/api/notifications?limit=2&cursor=" + page.path("nextCursor").asString();
    }

    assertThat(seen).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void where_all_refuse_the_request_their_refusal_is_the_answer() {
    answerAll(TASKS, 400, "{\"code\":\"unknown-parameter\"}");

    get(TASKS)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("unknown-parameter");
  }

  @Test
  void where_none_answers_it_is_503_naming_them() {
    answerAll(TASKS, 500, "{}");

    get(TASKS)
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .exists("Retry-After")
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("agreement, consultation"));
  }

  @Test
  void settings_reach_every_service_that_has_any() {
    String path = "/api/notification-settings";
    answerAll(path, 404, "{}");
    PLATFORM.service("agreement").answer(path, 200, "{\"email\":true}");
    PLATFORM.service("consultation").answer(path, 200, "{\"email\":true}");

    http.put()
        .uri(path)
        .headers(h -> h.setBearerAuth(officer()))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"email\":true}")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.email")
        .isEqualTo(true);
    assertThat(PLATFORM.service("partner").timesAsked(path)).isEqualTo(1);
  }

  @Test
  void the_API_description_is_joined_from_all_services_and_says_which_is_missing() {
    for (String name : List.of("agreement", "consultation", "partner")) {
      PLATFORM
          .service(name)
          .answer(
              "/v3/api-docs",
              200,
              "{\"openapi\":\"3.1.0\",\"paths\":{\"/api/%s-things\":{\"get\":{}}}}"
                  .formatted(name));
    }
    PLATFORM.service("reporting").answer("/v3/api-docs", 500, "{}");

    await()
        .untilAsserted(
            () ->
                http.get()
                    .uri("/v3/api-docs")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_JSON)
                    .expectBody()
                    .jsonPath("$.openapi")
                    .isEqualTo("3.1.0")
                    .jsonPath("$.paths['/api/tasks'].get")
                    .exists()
                    .jsonPath("$.paths['/api/agreement-things'].get")
                    .exists()
                    .jsonPath("$.paths['/api/partner-things'].get")
                    .exists()
                    .jsonPath("$.components.securitySchemes.bearer.scheme")
                    .isEqualTo("bearer")
                    .jsonPath("$['x-missing'][0]")
                    .isEqualTo("reporting"));
  }

  @Test
  void the_page_and_all_it_needs_come_from_the_gateway() {
    String page = text("/docs");
    assertThat(page).contains("/docs/page.js").doesNotContain("https://").doesNotContain("<style");
    for (String part : List.of("page.js", "page.css", "swagger-ui-bundle.js", "swagger-ui.css")) {
      assertThat(text("/docs/" + part)).isNotEmpty();
    }
    http.get().uri("/").exchange().expectHeader().valueEquals("Location", "/docs");
    http.get().uri("/docs/nothing.js").exchange().expectStatus().isNotFound();
  }

  private String text(String path) {
    byte[] body =
        http.mutate()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
            .build()
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
  }

  private JsonNode page(String path) {
    byte @Nullable [] body =
        get(path).exchange().expectStatus().isOk().expectBody().returnResult().getResponseBody();
    return JSON.readTree(Objects.requireNonNull(body));
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("items").forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }
}
