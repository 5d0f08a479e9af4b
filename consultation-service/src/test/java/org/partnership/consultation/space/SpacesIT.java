package org.partnership.consultation.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.People.AUDITOR;
import static org.partnership.consultation.People.EDITOR;
import static org.partnership.consultation.People.HQ_MODERATOR;
import static org.partnership.consultation.People.MALI_FINANCE;
import static org.partnership.consultation.People.MALI_MODERATOR;
import static org.partnership.consultation.People.MALI_OFFICER;
import static org.partnership.consultation.People.VIETNAM_MODERATOR;
import static org.partnership.consultation.People.WCARO_MODERATOR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.consultation.ConsultationTest;
import org.partnership.consultation.Lounge;
import org.partnership.testing.Api;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ConsultationTest
class SpacesIT {

  @Autowired Lounge lounge;
  @Autowired PublishedEvents events;

  private static final String SPACES = "/api/consultations";

  @Test
  void a_space_lives_from_draft_to_closing_with_its_outcomes() {
    String id = lounge.draft("PUBLIC");
    String path = SPACES + "/" + id;
    lounge.opened(id, MALI_MODERATOR);
    String question = lounge.ask(id, 1, null);
    lounge.join(id, EDITOR);
    String comment = lounge.say(question, EDITOR, "Longer partnerships").expect(201).id();

    lounge.act(MALI_MODERATOR, path, "/closing", Map.of()).expectRule(422, "L-3");
    Api.Answer concluded =
        lounge
            .as(MALI_MODERATOR)
            .put(
                path + "/conclusion",
                Map.of("whatWeHeard", Map.of("en", "Short ones"), "comments", List.of(comment)),
                lounge.etag(MALI_MODERATOR, path))
            .expect(200);
    assertThat(concluded.json().at("/conclusion/comments/0").asString()).isEqualTo(comment);
    Api.Answer commitment =
        lounge
            .as(MALI_MODERATOR)
            .post(
                path + "/commitments",
                Map.of(
                    "text", Map.of("en", "Guidance on several years"),
                    "owner", Map.of("kind", "OFFICE", "code", "MLI"),
                    "dueOn", "2027-01-01",
                    "comments", List.of(comment)))
            .expect(201);
    Api.Answer closed = lounge.act(MALI_MODERATOR, path, "/closing", Map.of()).expect(200);

    assertThat(closed.json().path("status").asString()).isEqualTo("CLOSED");
    assertThat(closed.json().path("allowedActions")).isEmpty();
    String commitmentPath = "/api/commitments/" + commitment.id();
    Api.Answer progressed =
        lounge
            .as(MALI_MODERATOR)
            .patch(
                commitmentPath,
                Map.of("status", "IN_PROGRESS", "note", "Being drafted"),
                lounge.etag(MALI_MODERATOR, commitmentPath))
            .expect(200);
    assertThat(progressed.json().path("status").asString()).isEqualTo("IN_PROGRESS");
    assertThat(
            lounge
                .as(EDITOR)
                .get(commitmentPath)
                .expect(200)
                .json()
                .at("/progress/0/note")
                .asString())
        .isEqualTo("Being drafted");
    assertThat(events.awaitCount(id, 6).stream().map(e -> e.type()))
        .containsExactly(
            "consultation.created.v1",
            "consultation.opened.v1",
            "conclusion.recorded.v1",
            "commitment.made.v1",
            "consultation.closed.v1",
            "commitment.progressed.v1");
  }

  @Test
  void L_3_after_closing_nothing_is_added() {
    String id = lounge.open("PUBLIC");
    String path = SPACES + "/" + id;
    String question = lounge.ask(id, 1, null);
    lounge.join(id, EDITOR);
    String comment = lounge.say(question, EDITOR, "Before").expect(201).id();
    lounge.close(id);

    lounge.say(question, EDITOR, "After").expectProblem(409, "transition-not-allowed");
    lounge.reply(comment, EDITOR, "After").expectProblem(409, "transition-not-allowed");
    lounge
        .as(EDITOR)
        .post("/api/comments/" + comment + "/reactions", Map.of("kind", "LIKE"))
        .expect(409);
    lounge.as(EDITOR).patch("/api/comments/" + comment, Map.of("text", "Changed"), "*").expect(409);
    lounge
        .as(MALI_MODERATOR)
        .post(path + "/questions", Map.of("position", 2, "text", Map.of("en", "Late?")))
        .expect(409);
    lounge
        .as(MALI_MODERATOR)
        .patch("/api/questions/" + question, Map.of("position", 9), "*")
        .expect(409);
    lounge.as(MALI_MODERATOR).patch(path, Map.of("title", "New"), "*").expect(409);
    lounge
        .as(MALI_MODERATOR)
        .put(path + "/conclusion", Map.of("whatWeHeard", Map.of("en", "x")), "*")
        .expect(409);
    lounge
        .as(MALI_MODERATOR)
        .post(
            path + "/commitments",
            Map.of("text", Map.of("en", "x"), "owner", Map.of("kind", "OFFICE", "code", "MLI")))
        .expect(409);
    lounge.as(MALI_FINANCE).post(path + "/members", Map.of()).expect(409);
    assertThat(lounge.as(EDITOR).get(path + "/questions").json().at("/items/0/comments").asInt())
        .isEqualTo(1);
  }

  @Test
  void moderation_goes_on_after_closing() {
    String id = lounge.open("PUBLIC");
    String question = lounge.ask(id, 1, null);
    lounge.join(id, EDITOR);
    String comment = "/api/comments/" + lounge.say(question, EDITOR, "Rude").expect(201).id();
    lounge.close(id);
    lounge.act(MALI_MODERATOR, comment, "/hiding", Map.of("reason", "Rude")).expect(200);
  }

  @Test
  void the_card_is_changed_by_merge_patch_and_the_change_is_accounted_for() {
    String id = lounge.draft("MEMBERS");
    String path = SPACES + "/" + id;
    String before = lounge.etag(MALI_OFFICER, path);
    lounge.as(MALI_OFFICER).send("PATCH", path, Map.of("title", "x"), Map.of()).expect(428);
    Map<String, Object> patch = new HashMap<>();
    patch.put("title", "A new title");
    patch.put("purpose", null);
    Api.Answer after = lounge.as(MALI_OFFICER).patch(path, patch, before).expect(200);
    lounge.as(MALI_OFFICER).patch(path, patch, before).expectProblem(412, "version-stale");

    assertThat(after.json().path("title").asString()).isEqualTo("A new title");
    assertThat(after.json().has("purpose")).isFalse();
    assertThat(after.json().path("welcome").asString()).isEqualTo("Welcome to you");
    JsonNode entry = lounge.as(AUDITOR).get(path + "/history").expect(200).json().at("/items/1");
    assertThat(entry.path("action").asString()).isEqualTo("consultation.edit");
    assertThat(entry.path("personId").asString()).isEqualTo(MALI_OFFICER.id());
    assertThat(entry.path("changes").toString())
        .contains("A consultation of Mali", "A new title", "To hear from partners");
  }

  @Test
  void L_4_an_open_space_is_never_shown_to_more() {
    String path = SPACES + "/" + lounge.open("MEMBERS");
    lounge
        .as(MALI_MODERATOR)
        .patch(path, Map.of("visibility", "PUBLIC"), lounge.etag(MALI_MODERATOR, path))
        .expectRule(422, "L-4");
  }

  @Test
  void organisers_of_the_office_and_those_above_run_a_space_and_its_named_moderators() {
    String path = SPACES + "/" + lounge.draft("INVITED");
    lounge.as(WCARO_MODERATOR).get(path).expect(200);
    lounge.as(HQ_MODERATOR).get(path).expect(200);
    lounge.as(VIETNAM_MODERATOR).get(path).expectProblem(404, "not-found");
    lounge.as(MALI_FINANCE).get(path).expectProblem(404, "not-found");

    lounge
        .as(MALI_MODERATOR)
        .patch(
            path,
            Map.of("moderators", List.of(MALI_FINANCE.id())),
            lounge.etag(MALI_MODERATOR, path))
        .expect(200);
    lounge.act(MALI_FINANCE, path, "/opening", Map.of()).expect(200);
  }

  @Test
  void a_space_is_set_up_for_ones_own_office_or_one_below() {
    Map<String, Object> body =
        Map.of("title", "T", "languages", List.of("en"), "visibility", "PUBLIC", "office", "MLI");
    lounge.as(WCARO_MODERATOR).post(SPACES, body).expect(201);
    lounge.as(VIETNAM_MODERATOR).post(SPACES, body).expectProblem(403, "not-own-office");
    lounge.as(MALI_FINANCE).post(SPACES, body).expectProblem(403, "role-missing");
    lounge.as(EDITOR).post(SPACES, body).expectProblem(403, "role-missing");
    Map<String, Object> nowhere = new HashMap<>(body);
    nowhere.put("office", "ATLANTIS");
    lounge.as(HQ_MODERATOR).post(SPACES, nowhere).expectProblem(422, "office-unknown");
  }

  @Test
  void spaces_are_listed_by_filters_page_by_page() {
    String word = "Zebra" + System.nanoTime();
    for (int i = 1; i <= 3; i++) {
      lounge.opened(lounge.draft("PUBLIC", word + " " + i, MALI_MODERATOR), MALI_MODERATOR);
    }
    lounge.draft("PUBLIC", word + " draft", MALI_MODERATOR);

    String query = SPACES + "?total=true&sort=TITLE&limit=2&q=" + word.toLowerCase();
    JsonNode first = lounge.as(EDITOR).get(query).expect(200).json();
    assertThat(first.path("total").asInt()).isEqualTo(3);
    assertThat(first.path("items")).hasSize(2);
    JsonNode second =
        lounge
            .as(EDITOR)
            .get(query + "&cursor=" + first.path("nextCursor").asString())
            .expect(200)
            .json();
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.at("/items/0/title").asString()).isEqualTo(word + " 3");
    assertThat(second.path("nextCursor").isMissingNode()).isTrue();
    assertThat(
            lounge
                .as(MALI_MODERATOR)
                .get(SPACES + "?status=DRAFT&office=MLI&q=" + word)
                .json()
                .path("items"))
        .hasSize(1);
    lounge.as(EDITOR).get(SPACES + "?state=OPEN").expectProblem(400, "parameter-unknown");
    lounge.as(EDITOR).get(SPACES + "?status=HALF").expectProblem(400, "parameter-malformed");
    lounge.as(EDITOR).get(SPACES + "?cursor=xyz").expectProblem(400, "cursor-invalid");
    lounge.as(EDITOR).get(SPACES + "?limit=1000").expectProblem(400, "limit-out-of-range");
  }

  @Test
  void a_conclusion_cites_only_comments_of_the_space_that_are_shown() {
    String id = lounge.open("PUBLIC");
    String path = SPACES + "/" + id;
    lounge.join(id, EDITOR);
    String question = lounge.ask(id, 1, null);
    String hidden = lounge.say(question, EDITOR, "Rude").expect(201).id();
    lounge
        .act(MALI_MODERATOR, "/api/comments/" + hidden, "/hiding", Map.of("reason", "Rude"))
        .expect(200);
    JsonNode problem =
        lounge
            .as(MALI_MODERATOR)
            .put(
                path + "/conclusion",
                Map.of(
                    "whatWeHeard", Map.of("en", "x"),
                    "comments", List.of(hidden, "nothing")),
                lounge.etag(MALI_MODERATOR, path))
            .expectProblem(422, "conclusion-not-acceptable")
            .json();
    assertThat(problem.path("reasons")).hasSize(2);
  }

  @Test
  void creating_twice_with_one_key_creates_once() {
    Map<String, Object> body =
        Map.of("title", "Once", "languages", List.of("en"), "visibility", "PUBLIC");
    Map<String, String> key = Map.of("Idempotency-Key", "once-" + System.nanoTime());
    Api.Answer first = lounge.as(MALI_MODERATOR).post(SPACES, body, key).expect(201);
    Api.Answer second = lounge.as(MALI_MODERATOR).post(SPACES, body, key).expect(201);
    assertThat(second.id()).isEqualTo(first.id());
  }
}
