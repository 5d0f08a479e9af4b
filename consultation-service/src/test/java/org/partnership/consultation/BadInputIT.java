package org.partnership.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.People.MALI_MODERATOR;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.testing.Api;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent: a clear problem, nothing changed, never a fault of ours. */
@ConsultationTest
class BadInputIT {

  @Autowired Lounge lounge;

  private String space = "";

  @BeforeEach
  void open() {
    space = "/api/consultations/" + lounge.open("PUBLIC");
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> body =
        new HashMap<>(Map.of("title", "T", "languages", List.of("en"), "visibility", "PUBLIC"));
    body.put(field, value);
    return body;
  }

  private Api.Answer create(Object body) {
    return lounge.as(MALI_MODERATOR).post("/api/consultations", body);
  }

  @Test
  void each_field_of_a_space_has_its_bounds() {
    create(with("title", " ")).expectProblem(400, "request-invalid");
    create(with("title", "x".repeat(301))).expect(400);
    create(with("title", "line\nbreak")).expect(400);
    create(with("title", 7)).expectProblem(400, "field-type-wrong");
    create(with("welcome", "x".repeat(10_001))).expect(400);
    create(with("welcome", "\u202Edesrever")).expect(400);
    create(with("languages", List.of())).expect(400);
    create(with("languages", List.of("english"))).expect(400);
    create(with("languages", Collections.nCopies(21, "en"))).expect(400);
    create(with("languages", "en")).expect(400);
    create(with("visibility", "SECRET")).expectProblem(400, "field-not-one-of");
    create(with("opensOn", "tomorrow")).expect(400);
    create(with("opensOn", "2026-02-30")).expect(400);
    create(with("moderators", Collections.nCopies(51, "m"))).expect(400);
    create(with("owner", "me")).expectProblem(400, "field-unknown");
    create(Map.of("title", "T")).expect(400);
    Map<String, Object> reversed = with("opensOn", "2026-02-02");
    reversed.put("closesOn", "2026-02-01");
    create(reversed).expectProblem(422, "consultation-not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "\"text\"", "{\"title\":\"a\",\"title\":\"b\"}", "{}x"})
  void what_is_not_the_json_that_is_asked_for_is_refused(String body) {
    create(body).expect(400);
    lounge.as(MALI_MODERATOR).patch(space, body, "*").expect(400);
  }

  @Test
  void what_is_too_deep_too_large_or_in_another_form_is_refused() {
    create("[".repeat(2_000) + "]".repeat(2_000)).expect(400);
    create("{\"title\":\"" + "x".repeat(2_000_000) + "\"}").expect(413);
    lounge
        .as(MALI_MODERATOR)
        .post("/api/consultations", "<a/>", Map.of("Content-Type", "text/plain"))
        .expect(415);
    lounge
        .as(MALI_MODERATOR)
        .post(
            "/api/consultations",
            "{}".getBytes(StandardCharsets.UTF_16),
            Map.of("Content-Type", "application/json;charset=UTF-16"))
        .expect(415);
    lounge.as(MALI_MODERATOR).delete("/api/consultations").expect(405);
  }

  @Test
  void a_patch_leaves_nothing_half_done() {
    String before = lounge.etag(MALI_MODERATOR, space);
    Api moderator = lounge.as(MALI_MODERATOR);
    Map<String, Object> noTitle = new HashMap<>();
    noTitle.put("title", null);
    moderator.patch(space, noTitle, before).expect(400);
    moderator.patch(space, Map.of("moderators", List.of()), before).expect(400);
    moderator.patch(space, Map.of("office", "VNM"), before).expectProblem(400, "field-unknown");
    moderator.patch(space, Map.of("status", "CLOSED"), before).expectProblem(400, "field-unknown");
    moderator
        .patch(
            space,
            Map.of("title", "New", "closesOn", "1999-01-01", "opensOn", "2000-01-01"),
            before)
        .expect(422);
    moderator
        .patch(space, Map.of("title", "New"), "nonsense")
        .expectProblem(400, "if-match-malformed");
    assertThat(lounge.etag(MALI_MODERATOR, space)).isEqualTo(before);
  }

  @Test
  void outcomes_have_their_bounds() {
    Api moderator = lounge.as(MALI_MODERATOR);
    moderator.put(space + "/conclusion", Map.of("whatWeHeard", Map.of()), "*").expect(400);
    moderator
        .put(space + "/conclusion", Map.of("whatWeHeard", Map.of("en", "x".repeat(20_001))), "*")
        .expect(400);
    moderator
        .put(space + "/conclusion", Map.of("whatWeHeard", Map.of("de", "Deutsch")), "*")
        .expectRule(422, "L-7");
    moderator.put(space + "/conclusion", Map.of("whatWeHeard", Map.of("en", "x"))).expect(428);
    moderator
        .post(
            space + "/commitments",
            Map.of("text", Map.of("en", "x"), "owner", Map.of("kind", "OFFICE", "code", "MARS")))
        .expectProblem(422, "commitment-not-acceptable");
    moderator.post(space + "/commitments", Map.of("text", Map.of("en", "x"))).expect(400);
    moderator
        .post(space + "/opening", Map.of("when", "now"), "*")
        .expectProblem(400, "field-unknown");
    moderator.get("/api/commitments/nothing").expectProblem(404, "not-found");
    moderator.get("/api/consultations/%24ne").expect(404);
  }
}
