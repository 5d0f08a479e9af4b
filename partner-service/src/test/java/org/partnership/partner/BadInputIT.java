package org.partnership.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnership.testing.Api;
import org.partnership.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Malformed, hostile and oversized input: a clear 4xx, nothing changed, never a 5xx. */
@PlatformTest
class BadInputIT {

  @Autowired Api api;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  private Api officer() {
    return api.as(Partners.OFFICER);
  }

  private long registered() {
    return officer()
        .get("/api/partners?limit=1&total=true")
        .expect(200)
        .json()
        .path("total")
        .asLong();
  }

  static Stream<String> bodies() {
    String good = "\"legalName\":\"Bad input\",\"categories\":[\"FOUNDATION\"]";
    return Stream.of(
        "",
        "null",
        "[]",
        "42",
        "\"text\"",
        "{",
        "{" + good,
        "{" + good + "} trailing",
        "{" + good + "," + good + "}",
        "{" + good + ",\"unknown\":1}",
        "{" + good + ",\"status\":\"ELIGIBLE\"}",
        "{" + good + ",\"office\":\"XKX\"}",
        "{" + good + ",\"headquarters\":\"yes\"}",
        "{" + good + ",\"headquarters\":1}",
        "{" + good + ",\"country\":\"ZZ\"}",
        "{" + good + ",\"country\":\"ml\"}",
        "{" + good + ",\"country\":7}",
        "{" + good + ",\"reach\":0}",
        "{" + good + ",\"reach\":\"GALAXY\"}",
        "{" + good + ",\"tags\":\"one\"}",
        "{" + good + ",\"tags\":[null]}",
        "{" + good + ",\"tags\":[1]}",
        "{" + good + ",\"tags\":[\"" + "x".repeat(101) + "\"]}",
        "{" + good + ",\"focusAreas\":[\"1\"]}",
        "{" + good + ",\"identifiers\":[{\"scheme\":\"X\"}]}",
        "{" + good + ",\"identifiers\":[[]]}",
        "{" + good + ",\"offers\":[{\"kind\":\"MAGIC\",\"description\":\"x\"}]}",
        "{" + good + ",\"contacts\":[{\"name\":\"x\",\"email\":\"no address\"}]}",
        "{" + good + ",\"website\":\"javascript:alert(1)\"}",
        "{" + good + ",\"languages\":[\"french\"]}",
        "{" + good + ",\"parentId\":{\"$ne\":null}}",
        "{\"categories\":[\"FOUNDATION\"]}",
        "{\"legalName\":null,\"categories\":[\"FOUNDATION\"]}",
        "{\"legalName\":{\"$gt\":\"\"},\"categories\":[\"FOUNDATION\"]}",
        "{\"legalName\":\"   \",\"categories\":[\"FOUNDATION\"]}",
        "{\"legalName\":\"x\",\"categories\":[]}",
        "{\"legalName\":\"x\",\"categories\":[\"MOON\"]}",
        "{\"legalName\":\"x\\u0000y\",\"categories\":[\"FOUNDATION\"]}",
        "{\"legalName\":\"x\\ny\",\"categories\":[\"FOUNDATION\"]}",
        "{\"legalName\":\"x\\u202Ey\",\"categories\":[\"FOUNDATION\"]}",
        "{\"legalName\":\"x\\u2066y\",\"categories\":[\"FOUNDATION\"]}",
        "{\"legalName\":\"x\\uD800y\",\"categories\":[\"FOUNDATION\"]}",
        "{\"legalName\":\"" + "x".repeat(301) + "\",\"categories\":[\"FOUNDATION\"]}",
        "{" + good + ",\"tags\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
        "{" + good + ",\"description\":\"" + "x".repeat(300_000) + "\"}",
        "{" + good + ",\"tags\":[" + "\"t\",".repeat(100_000) + "\"t\"]}");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void a_body_that_is_not_a_profile_is_refused_and_says_what_and_where(String body) {
    long before = registered();
    Api.Answer answer = officer().post("/api/partners", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("reasons")).isNotEmpty();
    assertThat(answer.json().path("correlationId").asString()).isNotBlank();
    assertThat(answer.body())
        .doesNotContain("Exception")
        .doesNotContain("org.")
        .doesNotContain("tools.jackson");
    assertThat(registered()).isEqualTo(before);
  }

  @Test
  void ten_megabytes_are_refused_before_they_are_read() {
    String body = "{\"legalName\":\"" + "x".repeat(10_000_000) + "\"}";
    officer().post("/api/partners", body).expectProblem(413, "body-too-large");
  }

  @Test
  void another_format_or_charset_is_refused() {
    Map<String, String> xml = Map.of("Content-Type", "application/xml");
    officer().post("/api/partners", "<partner/>", xml).expect(415);
    byte[] latin =
        "{\"legalName\":\"\u00e9\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(officer().post("/api/partners", latin).status()).isEqualTo(400);
  }

  @Test
  void ids_that_are_none_lead_nowhere() {
    for (String id : List.of("x", "%00", "..%2f..", "%7B%22$ne%22:1%7D", "0".repeat(3000))) {
      for (String path :
          List.of("/api/partners/", "/api/assessments/", "/api/flags/", "/api/offices/")) {
        Api.Answer answer = officer().get(path + id);
        assertThat(answer.status()).as(path + id + " " + answer).isBetween(400, 404);
      }
    }
  }

  @Test
  void a_version_that_is_none_is_refused() {
    String id = partners.prospect("Versions");
    Map<String, String> patch = Map.of("website", "https://v.example");
    String path = "/api/partners/" + id;
    officer().patch(path, patch, "\"x\"").expectProblem(400, "if-match-malformed");
    officer().patch(path, patch, "\"99\"").expectProblem(412, "version-stale");
    officer().patch(path, patch, "\"-1\"").expectProblem(412, "version-stale");
    officer().send("PATCH", path, patch, Map.of()).expectProblem(428, "if-match-missing");
    officer().patch(path, List.of(), "\"1\"").expectProblem(400, "patch-not-object");
    officer()
        .patch(path, Map.of("offers", Map.of("kind", "SKILL")), "\"1\"")
        .expectProblem(400, "field-type-wrong");
    assertThat(officer().get(path).etag()).isEqualTo("\"1\"");
  }

  @Test
  void an_idempotency_key_that_is_none_is_refused() {
    Map<String, Object> form = Partners.form("Key");
    officer()
        .post("/api/partners", form, Map.of("Idempotency-Key", "x".repeat(500)))
        .expectProblem(400, "idempotency-key-malformed");
  }

  @Test
  void other_operations_take_no_nonsense_either() {
    String id = partners.prospect("Others");
    Map<String, String> any = Map.of("If-Match", "*");
    for (String path :
        List.of(
            "/api/partners/" + id + "/assessments",
            "/api/partners/" + id + "/flags",
            "/api/partners/" + id + "/offices/MLI")) {
      String method = path.endsWith("MLI") ? "PUT" : "POST";
      for (String body : List.of("", "[]", "{\"x\":1}", "{\"kind\":\"MOON\"}", "{\"notes\":7}")) {
        Api.Answer answer = officer().send(method, path, body, any);
        assertThat(answer.status()).as(path + " " + body + " " + answer).isEqualTo(400);
      }
    }
    Api admin = api.as(Partners.ADMIN);
    for (String body :
        List.of(
            "", "{}", "{\"reason\":\"\"}", "{\"reason\":\"x\",\"reviewDate\":\"2026-13-40\"}")) {
      assertThat(admin.send("POST", "/api/partners/" + id + "/suspension", body, any).status())
          .isEqualTo(400);
    }
    admin
        .send(
            "POST",
            "/api/partners/" + id + "/suspension",
            Map.of("reason", "x", "reviewDate", "2020-01-01"),
            any)
        .expectProblem(422, "review-date-not-ahead");
    assertThat(partners.status(id)).isEqualTo("PROSPECT");
    officer().get("/api/tasks?limit=100000").expectProblem(400, "limit-out-of-range");
    officer().get("/api/tasks?cursor=x").expectProblem(400, "cursor-invalid");
    officer().get("/api/notifications?when=now").expectProblem(400, "parameter-unknown");
    officer().send("DELETE", "/api/partners/" + id, null, any).expect(405);
    officer().get("/api/nothing").expect(404);
  }
}
