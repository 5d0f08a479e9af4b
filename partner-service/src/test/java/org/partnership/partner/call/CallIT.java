package org.partnership.partner.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.kit.event.Event;
import org.partnership.partner.Partners;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;

/** A-13 through the API: from the draft of a call to the choice. */
@PlatformTest
class CallIT {

  private static final Persona AUTHORIZED =
      Personas.staff("mali-authorized", "MLI", "authorized-officer");
  private static final Duration SHORT = Duration.ofSeconds(6);

  @Autowired Api api;
  @Autowired PublishedEvents events;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  private static Map<String, Object> form(String kind, Instant deadline) {
    return new HashMap<>(
        Map.of(
            "title",
            "Water points",
            "description",
            "Forty water points in two years.",
            "kind",
            kind,
            "results",
            List.of("Children drink safe water"),
            "country",
            "ML",
            "focusAreas",
            List.of("14031"),
            "criteria",
            List.of(
                Map.of("code", "approach", "text", "How", "weight", 60),
                Map.of("code", "presence", "text", "Where", "weight", 40)),
            "deadline",
            deadline.toString()));
  }

  private String published(Map<String, Object> form) {
    Api officer = api.as(Partners.OFFICER);
    Api.Answer draft = officer.post("/api/calls", form).expect(201);
    officer.post("/api/calls/" + draft.id() + "/publication", null, draft.etag()).expect(200);
    return draft.id();
  }

  private String complete(String name) {
    Map<String, Object> form = Partners.form(name);
    form.putAll(
        Map.of(
            "shortName", "S",
            "civilSocietyKind", "NATIONAL",
            "identifiers", List.of(Map.of("scheme", "ML-TEST", "id", name + System.nanoTime())),
            "focusAreas", List.of("14031"),
            "offers", List.of(Map.of("kind", "SKILL", "description", "Wells")),
            "contacts", List.of(Map.of("name", "A. Person")),
            "officers", List.of(Map.of("name", "B. Person", "role", "HEAD")),
            "languages", List.of("fr"),
            "website", "https://complete.example",
            "description", "Complete"));
    return api.as(Partners.OFFICER).post("/api/partners", form).expect(201).id();
  }

  private static Persona editor(String partner) {
    return Personas.partnerPerson("editor-" + partner, partner, "partner-editor");
  }

  private Api.Answer applied(String call, String partner) {
    return api.as(editor(partner))
        .post("/api/calls/" + call + "/applications", Map.of("proposal", "We can."));
  }

  private String handedIn(String call, String partner) {
    Api.Answer draft = applied(call, partner).expect(201);
    api.as(editor(partner))
        .post("/api/applications/" + draft.id() + "/submission", null, draft.etag())
        .expect(200);
    return draft.id();
  }

  private Api.Answer act(Persona who, String path, String action, @Nullable Object body) {
    return api.as(who).post(path + "/" + action, body, "*");
  }

  private static Map<String, Object> points(int approach, int presence) {
    return Map.of(
        "points",
        List.of(
            Map.of("criterion", "approach", "points", approach),
            Map.of("criterion", "presence", "points", presence)));
  }

  private List<String> callsToScore(Persona who) {
    return api.as(who)
        .get("/api/tasks?limit=200")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(t -> t.path("kind").asString().equals("CALL_TO_SCORE"))
        .map(t -> t.path("subject").asString())
        .toList();
  }

  private void overdue(String call) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !api.as(Partners.OFFICER)
                    .get("/api/calls/" + call)
                    .expect(200)
                    .json()
                    .path("open")
                    .asBoolean());
  }

  @Test
  void A_13_from_the_call_over_scores_and_feedback_to_the_choice_and_its_event() {
    String first = complete("First");
    String second = complete("Second");
    String call = published(form("OPEN", Instant.now().plus(SHORT)));
    String path = "/api/calls/" + call;
    String one = "/api/applications/" + handedIn(call, first);
    String two = "/api/applications/" + handedIn(call, second);
    act(Partners.OFFICER, one, "scores", points(90, 80)).expectRule(422, "A-13");
    Map<String, Object> choice =
        Map.of("applicationIds", List.of(one.substring(18)), "reason", "The best.");
    act(AUTHORIZED, path, "selection", choice).expectRule(422, "A-13");
    assertThat(callsToScore(Partners.REVIEWER)).doesNotContain(call);
    overdue(call);
    assertThat(callsToScore(Partners.REVIEWER)).contains(call);
    assertThat(callsToScore(Partners.KOSOVO_OFFICER)).doesNotContain(call);

    applied(call, complete("Late")).expectProblem(422, "call-deadline-over");
    act(editor(first), one, "withdrawal", null).expectProblem(422, "call-deadline-over");
    act(Partners.OFFICER, one, "scores", points(90, 80)).expect(200);
    act(Partners.REVIEWER, one, "scores", points(70, 60)).expect(200);
    act(
            Partners.REVIEWER,
            one,
            "scores",
            Map.of("points", List.of(Map.of("criterion", "approach", "points", 1))))
        .expectProblem(422, "scores-not-complete");
    act(Partners.REVIEWER, two, "conflicts", Map.of("reason", "My cousin works there."))
        .expect(200);
    act(Partners.REVIEWER, two, "scores", points(100, 100))
        .expectProblem(422, "reviewer-has-conflict");
    assertThat(callsToScore(Partners.REVIEWER)).as("nothing left to score").doesNotContain(call);
    act(Partners.OFFICER, two, "scores", points(40, 40)).expect(200);
    act(AUTHORIZED, path, "selection", choice).expectProblem(422, "selection-not-possible");
    act(Partners.OFFICER, one, "feedback", Map.of("feedback", "Convincing.")).expect(200);
    act(Partners.OFFICER, two, "feedback", Map.of("feedback", "Too vague.")).expect(200);
    assertThat(api.as(Partners.OFFICER).get(one).expect(200).json().path("score").asDouble())
        .isEqualTo(76.0);

    act(Personas.staff("mali-officer", "MLI", "authorized-officer"), path, "selection", choice)
        .expectRule(403, "R-1");
    Api.Answer chosen = act(AUTHORIZED, path, "selection", choice).expect(200);
    act(AUTHORIZED, path, "selection", choice).expect(409);

    assertThat(chosen.json().path("status").asString()).isEqualTo("SELECTED");
    Event event = events.awaitOf(call, "call.partner-selected.v1");
    assertThat(event.office()).isEqualTo("MLI");
    assertThat(event.data().path("partnerIds").toString()).isEqualTo("[\"" + first + "\"]");
    assertThat(event.data().path("results").get(0).asString())
        .isEqualTo("Children drink safe water");
    var mine = api.as(editor(second)).get(two).expect(200).json();
    assertThat(mine.path("outcome").asString()).isEqualTo("NOT_SELECTED");
    assertThat(mine.path("feedback").asString()).isEqualTo("Too vague.");
    assertThat(mine.has("scores")).isFalse();
    assertThat(mine.has("score")).isFalse();
    assertThat(events.of(one.substring(18)).toString()).doesNotContain(first);
  }

  @Test
  void A_13_a_partner_applies_once_from_a_complete_profile_and_sees_only_its_own() {
    String whole = complete("Whole");
    String bare = partners.prospect("Bare");
    String call = published(form("OPEN", Instant.now().plus(Duration.ofDays(9))));

    String id = handedIn(call, whole);
    applied(call, whole).expectRule(409, "A-13");
    Api.Answer incomplete = applied(call, bare).expect(201);
    act(editor(bare), "/api/applications/" + incomplete.id(), "submission", null)
        .expectProblem(422, "application-not-possible");
    api.as(editor(bare)).get("/api/applications/" + id).expect(404);
    assertThat(
            api.as(editor(bare))
                .get("/api/calls/" + call + "/applications")
                .expect(200)
                .json()
                .path("items"))
        .hasSize(1);
    Api officer = api.as(Partners.OFFICER);
    officer.get("/api/applications/" + incomplete.id()).expect(404);
    assertThat(officer.get("/api/calls/" + call + "/applications").expect(200).json().path("items"))
        .hasSize(1);
    api.as(Partners.KOSOVO_OFFICER).get("/api/applications/" + id).expect(404);
    api.as(Partners.AUDITOR).get("/api/applications/" + id).expect(200);
    act(editor(whole), "/api/applications/" + id, "withdrawal", null).expect(200);
    act(editor(whole), "/api/applications/" + id, "submission", null).expect(200);

    partners.act(Partners.ADMIN, whole, "suspension", Map.of("reason", "Why")).expect(200);
    act(editor(whole), "/api/applications/" + id, "withdrawal", null).expect(200);
    act(editor(whole), "/api/applications/" + id, "submission", null)
        .expectProblem(422, "application-not-possible");
  }

  @Test
  void A_13_a_direct_call_is_seen_by_those_invited_and_says_why_it_is_direct() {
    String invited = complete("Invited");
    String other = complete("Other");
    Map<String, Object> form = form("DIRECT", Instant.now().plus(Duration.ofDays(9)));
    form.put("invited", List.of(invited, other.substring(0, 35) + "0"));
    form.put("justification", "Only one works on the islands.");
    api.as(Partners.OFFICER).post("/api/calls", form).expect(422);
    form.put("invited", List.of(invited));
    String call = published(form);
    String path = "/api/calls/" + call;

    api.as(editor(invited)).get(path).expect(200);
    api.as(editor(other)).get(path).expect(404);
    api.as(Partners.KOSOVO_OFFICER).get(path).expect(404);
    applied(call, other).expect(404);
    handedIn(call, invited);
    for (Persona stranger : List.of(editor(other), Partners.KOSOVO_OFFICER)) {
      assertThat(api.as(stranger).get("/api/calls?limit=200").expect(200).body())
          .doesNotContain(call);
    }
    assertThat(api.as(editor(invited)).get("/api/calls?limit=200").expect(200).body())
        .contains(call);
  }

  @Test
  void A_13_what_is_missing_is_said_on_publishing_and_a_cancelled_draft_stays_hidden() {
    Api officer = api.as(Partners.OFFICER);
    Map<String, Object> form = form("OPEN", Instant.now().minusSeconds(60));
    form.put("results", List.of());
    form.put("criteria", List.of(Map.of("code", "a", "text", "A", "weight", 99)));
    Api.Answer draft = officer.post("/api/calls", form).expect(201);
    String path = "/api/calls/" + draft.id();

    Api.Answer refused =
        officer
            .post(path + "/publication", null, draft.etag())
            .expectProblem(422, "call-not-ready");

    assertThat(refused.json().path("reasons")).hasSize(3);
    officer.post(path + "/publication", null).expect(428);
    api.as(Partners.KOSOVO_OFFICER).get(path).expect(404);
    officer.patch(path, Map.of("results", List.of("One")), draft.etag()).expect(200);
    officer.patch(path, Map.of("title", "Other"), draft.etag()).expect(412);
    act(Partners.OFFICER, path, "cancellation", Map.of("reason", "Postponed")).expect(200);
    api.as(Partners.KOSOVO_OFFICER).get(path).expect(404);
    officer.patch(path, Map.of("title", "Other"), "*").expect(409);
    events.awaitOf(draft.id(), "call.cancelled.v1");
  }

  @Test
  void A_13_questions_and_answers_are_for_all_without_who_asked() {
    String partner = complete("Asking");
    String call = published(form("OPEN", Instant.now().plus(Duration.ofDays(9))));
    String path = "/api/calls/" + call;

    api.as(editor(partner)).post(path + "/questions", Map.of("text", "Which region?")).expect(200);
    api.as(Partners.OFFICER)
        .post(path + "/questions", Map.of("number", 1, "answer", "Mopti."))
        .expect(200);
    api.as(Partners.OFFICER)
        .post(path + "/questions", Map.of("number", 7, "answer", "?"))
        .expect(404);
    api.as(Partners.OFFICER).post(path + "/questions", Map.of("text", "?")).expect(400);

    String seen = api.as(editor(complete("Reading"))).get(path).expect(200).body();
    assertThat(seen).contains("Which region?").contains("Mopti.").doesNotContain(partner);
    assertThat(seen).doesNotContain(editor(partner).id());
  }
}
