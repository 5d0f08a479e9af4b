package org.partnership.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnership.testing.Api;
import tools.jackson.databind.JsonNode;

/** Bad input is a 4xx that names what and why, changes nothing, and never a 5xx. */
class BadInputIT {

  private final Platform platform = Platform.get();

  static Stream<Arguments> creations() {
    return Stream.of(
        Arguments.of("mali-officer", "/api/partners"),
        Arguments.of("mali-officer", "/api/partnerships"),
        Arguments.of("mali-officer", "/api/agreements"),
        Arguments.of("mali-officer", "/api/consultations"),
        Arguments.of("hq-admin", "/api/offices"));
  }

  private static void assertProblem(Api.Answer answer, String what) {
    assertThat(answer.status()).as("%s: %s", what, answer).isBetween(400, 499);
    JsonNode problem = answer.json();
    assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
    assertThat(problem.path("code").asString("")).as(what).isNotEmpty();
    assertThat(problem.path("correlationId").asString("")).as(what).isNotEmpty();
    assertThat(answer.body())
        .as(what)
        .doesNotContain("Exception", "org.springframework", "jackson", "java.lang", "\tat ");
  }

  @ParameterizedTest
  @MethodSource("creations")
  void every_creation_refuses_what_is_not_its_form(String user, String path) {
    Api api = platform.as(user);
    String deep = "{\"a\":".repeat(500) + "1" + "}".repeat(500);
    assertProblem(api.post(path, "{\"nonsense\":true}"), "unknown field");
    assertProblem(api.post(path, "{\"title\":5,\"legalName\":5,\"code\":5}"), "wrong type");
    assertProblem(api.post(path, "["), "not JSON");
    assertProblem(api.post(path, "nonsense"), "not JSON");
    assertProblem(api.post(path, "[]"), "a list");
    assertProblem(api.post(path, "null"), "null");
    assertProblem(api.post(path, ""), "empty");
    assertProblem(api.post(path, deep), "too deep");
    assertProblem(api.post(path, "{}"), "nothing");
    assertProblem(
        api.post(path, "{}", Map.of("Content-Type", "application/json;charset=utf-16")), "charset");
    assertProblem(api.post(path, "<a/>", Map.of("Content-Type", "application/xml")), "xml");
    assertProblem(api.post(path, new byte[] {'{', '"', (byte) 0xff, '"', '}'}), "not UTF-8");
    assertProblem(api.post(path, "{\"title\":\"" + "x".repeat(10_000_000) + "\"}"), "10 MB");
  }

  @ParameterizedTest
  @MethodSource("creations")
  void every_list_refuses_what_it_does_not_know(String user, String path) {
    Api api = platform.as(user);
    assertProblem(api.get(path + "?limit=100000"), "limit too large");
    assertProblem(api.get(path + "?limit=0"), "limit zero");
    assertProblem(api.get(path + "?limit=many"), "limit no number");
    assertProblem(api.get(path + "?cursor=nonsense"), "foreign cursor");
    assertProblem(api.get(path + "?nonsense=1"), "unknown parameter");
  }

  @Test
  void tokens_that_are_forged_or_missing_open_nothing() {
    String token = platform.token("demo-mali-officer", "demo");
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    String none = "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";
    for (String bad : List.of(forged, none, "nonsense", "")) {
      Api.Answer answer = platform.anonymous().withToken(bad).get("/api/partners");
      assertThat(answer.status()).isEqualTo(401);
      assertProblem(answer, "token " + bad.length());
    }
    assertThat(platform.anonymous().get("/api/partners").status()).isEqualTo(401);
  }

  @Test
  void a_key_used_again_for_another_body_is_refused() {
    Api api = platform.as("mali-officer");
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    api.post("/api/partners", registration("Key " + UUID.randomUUID()), key).expect(201);
    api.post("/api/partners", registration("Key " + UUID.randomUUID()), key)
        .expectProblem(422, "idempotency-key-reused");
  }

  private static Map<String, Object> registration(String name) {
    return Map.of(
        "legalName",
        name,
        "categories",
        List.of("CIVIL_SOCIETY"),
        "civilSocietyKind",
        "NATIONAL",
        "country",
        "ML",
        "headquarters",
        true,
        "reach",
        "NATIONAL");
  }

  @Test
  void ids_and_paths_that_lead_nowhere_are_not_found() {
    Api api = platform.as("hq-admin");
    for (String path :
        List.of(
            "/api/partners/nonsense",
            "/api/partners/" + UUID.randomUUID(),
            "/api/agreements/" + UUID.randomUUID(),
            "/api/partnerships/x",
            "/api/consultations/" + UUID.randomUUID(),
            "/api/offices/NOWHERE",
            "/api/nothing",
            "/actuator/prometheus")) {
      Api.Answer answer = api.get(path);
      assertThat(answer.status()).as("%s: %s", path, answer).isIn(403, 404);
      assertProblem(answer, path);
    }
  }
}
