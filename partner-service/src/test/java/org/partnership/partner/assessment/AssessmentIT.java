package org.partnership.partner.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.partner.Partners;
import org.partnership.partner.Tree;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class AssessmentIT {

  @Autowired Api api;
  @Autowired PublishedEvents events;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  @Test
  void R_1_who_prepared_an_assessment_does_not_decide_it_and_is_told_so() {
    Persona both = Personas.staff("both", "MLI", "partnership-officer", "due-diligence-reviewer");
    String partner = partners.prospect("FourEyes");
    String id = partners.draft(partner);
    Api.Answer answered = partners.answer(id, "YES");
    Api.Answer submitted =
        api.as(both)
            .post("/api/assessments/" + id + "/submission", null, answered.etag())
            .expect(200);
    assertThat(submitted.json().path("allowedActions").toString()).doesNotContain("decide");

    api.as(both)
        .post(
            "/api/assessments/" + id + "/decision",
            Map.of("outcome", "PASSED", "comment", "Mine."),
            submitted.etag())
        .expectProblem(403, "four-eyes")
        .expectRule(403, "R-1");
    assertThat(partners.status(partner)).isEqualTo("UNDER_ASSESSMENT");
    Api.Answer seen = api.as(Partners.REVIEWER).get("/api/assessments/" + id).expect(200);
    assertThat(seen.json().path("allowedActions").toString()).contains("assessment.decide");
    partners.decide(id, Map.of("outcome", "PASSED", "comment", "Fine.")).expect(200);
    assertThat(partners.status(partner)).isEqualTo("ELIGIBLE");
  }

  @Test
  void P_5_an_incomplete_draft_is_not_submitted_and_every_gap_is_named() {
    String id = partners.draft(partners.prospect("Gaps"));
    Api.Answer refused =
        api.as(Partners.OFFICER)
            .post("/api/assessments/" + id + "/submission", null, "\"1\"")
            .expectProblem(422, "assessment-incomplete");
    assertThat(refused.json().path("reasons")).hasSizeGreaterThan(5);
    assertThat(refused.json().path("rule").asString()).isEqualTo("P-5");
  }

  @Test
  void P_5_a_returned_assessment_is_a_draft_again_with_the_comment_and_waits_for_its_makers() {
    String partner = partners.prospect("Returned");
    String id = partners.submitted(partner);

    Api.Answer returned =
        partners
            .decide(id, Map.of("outcome", "RETURNED", "comment", "Show the audit report."))
            .expect(200);

    assertThat(returned.json().path("status").asString()).isEqualTo("DRAFT");
    assertThat(returned.json().path("returns").get(0).path("comment").asString())
        .isEqualTo("Show the audit report.");
    assertThat(partners.status(partner)).isEqualTo("UNDER_ASSESSMENT");
    assertThat(events.awaitOf(partner, "assessment.returned.v1").data().toString())
        .doesNotContain("audit");
    assertThat(api.as(Partners.OFFICER).get("/api/tasks?limit=200").expect(200).body())
        .contains("\"id\":\"" + id + "\"")
        .contains("ASSESSMENT_RETURNED");
  }

  @Test
  void a_failed_assessment_declines_and_an_eligible_partner_stays_so_until_decided() {
    String partner = partners.eligible("Twice");
    String second = partners.submitted(partner);
    assertThat(partners.status(partner)).isEqualTo("ELIGIBLE");

    partners.decide(second, Map.of("outcome", "FAILED", "comment", "No longer.")).expect(200);

    assertThat(partners.status(partner)).isEqualTo("DECLINED");
    assertThat(events.awaitOf(partner, "partner.declined.v1").data().path("from").asString())
        .isEqualTo("ELIGIBLE");
  }

  @Test
  void a_decision_that_does_not_hold_water_is_refused() {
    String id = partners.submitted(partners.prospect("Bad decision"));
    partners
        .decide(id, Map.of("outcome", "PASSED", "comment", "x", "validUntil", "2020-01-01"))
        .expectProblem(422, "decision-not-acceptable");
    partners.decide(id, Map.of("outcome", "PERHAPS", "comment", "x")).expect(400);
    partners.decide(id, Map.of("outcome", "PASSED")).expect(400);
    partners
        .decide(id, Map.of("outcome", "PASSED", "comment", "x", "validUntil", "tomorrow"))
        .expectProblem(400, "field-type-wrong");
  }

  @Test
  void versions_are_those_of_the_assessment() {
    String id = partners.draft(partners.prospect("Versions"));
    Api officer = api.as(Partners.OFFICER);
    Map<String, Object> answers = Map.of("answers", List.of());
    officer
        .send("PATCH", "/api/assessments/" + id, answers, Map.of())
        .expectProblem(428, "if-match-missing");
    partners.answer(id, "YES");
    officer.patch("/api/assessments/" + id, answers, "\"1\"").expectProblem(412, "version-stale");
    officer
        .post("/api/assessments/" + id + "/submission", null, "\"1\"")
        .expectProblem(412, "version-stale");
  }

  @Test
  void an_action_in_the_wrong_state_is_a_conflict() {
    String partner = partners.prospect("States");
    String id = partners.draft(partner);
    partners
        .decide(id, Map.of("outcome", "PASSED", "comment", "Early."))
        .expectProblem(409, "transition-not-allowed");
    api.as(Partners.OFFICER)
        .post("/api/partners/" + partner + "/assessments", Map.of("kind", "CORE_PRINCIPLES"))
        .expectProblem(409, "assessment-already-open");
  }

  @Test
  void a_partner_sees_its_outcome_and_what_is_meant_for_it() {
    String partner = partners.prospect("Sees");
    String id = partners.submitted(partner);
    partners
        .decide(
            id,
            Map.of(
                "outcome", "PASSED",
                "comment", "Between us: weak accounts.",
                "commentForPartner", "Welcome."))
        .expect(200);

    Api own = api.as(Personas.partnerPerson("sees-viewer", partner, "partner-viewer"));
    String seen = own.get("/api/assessments/" + id).expect(200).body();

    assertThat(seen).contains("PASSED").contains("Welcome.");
    assertThat(seen).doesNotContain("weak accounts").doesNotContain("Annual report");
    assertThat(seen).doesNotContain(Partners.REVIEWER.id());
    api.as(Personas.partnerPerson("other-viewer", partners.prospect("X"), "partner-viewer"))
        .get("/api/assessments/" + id)
        .expect(404);
  }

  @Test
  void corporate_screening_is_decided_at_headquarters() {
    String partner = partners.prospect("Corporate");
    Api officer = api.as(Partners.OFFICER);
    Api.Answer draft =
        officer
            .post(
                "/api/partners/" + partner + "/assessments", Map.of("kind", "CORPORATE_SCREENING"))
            .expect(201);
    assertThat(partners.status(partner)).isEqualTo("PROSPECT");
    String evidence = partners.evidence(partner);
    List<Map<String, Object>> answers =
        officer
            .get("/api/assessment-templates/CORPORATE_SCREENING")
            .json()
            .path("criteria")
            .valueStream()
            .map(
                c ->
                    Map.<String, Object>of(
                        "criterion", c.path("id").asString(),
                        "value", "YES",
                        "evidence", List.of(evidence)))
            .toList();
    String etag =
        officer
            .patch("/api/assessments/" + draft.id(), Map.of("answers", answers), draft.etag())
            .expect(200)
            .etag();
    String submitted =
        officer
            .post("/api/assessments/" + draft.id() + "/submission", null, etag)
            .expect(200)
            .etag();
    Map<String, Object> passed = Map.of("outcome", "PASSED", "comment", "Fine.", "rating", "LOW");
    String path = "/api/assessments/" + draft.id() + "/decision";

    api.as(Partners.REVIEWER)
        .post(path, passed, submitted)
        .expectProblem(403, "not-at-headquarters");
    api.as(Personas.staff("hq-reviewer", "HQ", "due-diligence-reviewer"))
        .post(path, passed, submitted)
        .expect(200);
    assertThat(officer.get("/api/partners/" + partner).json().path("rating").asString())
        .isEqualTo("LOW");
  }

  @Test
  void P_5_templates_are_versioned_and_an_assessment_stays_with_its_version() {
    Api hq = api.as(Tree.HQ_ADMIN);
    String path = "/api/assessment-templates/PROGRAMME_PARTNERSHIP_SCREENING";
    String partner = partners.prospect("Template");
    Api officer = api.as(Partners.OFFICER);
    int before =
        officer
            .post(
                "/api/partners/" + partner + "/assessments",
                Map.of("kind", "PROGRAMME_PARTNERSHIP_SCREENING"))
            .expect(201)
            .json()
            .path("templateVersion")
            .asInt();
    Map<String, Object> template =
        Map.of(
            "title",
            "Shorter",
            "purpose",
            "To see.",
            "criteria",
            List.of(Map.of("id", "one", "section", "S", "text", "Is it?", "weight", 1)),
            "scale",
            List.of(Map.of("value", "YES", "score", 1), Map.of("value", "NO", "score", 0)),
            "validityMonths",
            12);

    officer.put(path, template, hq.get(path).etag()).expect(403);
    hq.put(path, template).expectProblem(428, "if-match-missing");
    Api.Answer published = hq.put(path, template, hq.get(path).etag()).expect(200);

    assertThat(published.json().path("templateVersion").asInt()).isEqualTo(before + 1);
    assertThat(officer.get(path + "?templateVersion=" + before).expect(200).body())
        .contains("alignment");
    officer.get(path + "?templateVersion=99").expect(404);
    assertThat(
            officer
                .get("/api/partners/" + partner + "/assessments")
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("templateVersion")
                .asInt())
        .isEqualTo(before);
    Map<String, Object> twice = new HashMap<>(template);
    twice.put("scale", List.of(Map.of("value", "YES", "score", 1)));
    hq.put(path, twice, published.etag()).expectProblem(422, "template-not-acceptable");
  }

  @Test
  void a_submitted_assessment_waits_in_the_tasks_of_a_reviewer_and_not_of_who_prepared_it() {
    String id = partners.submitted(partners.prospect("Waiting"));
    assertThat(api.as(Partners.REVIEWER).get("/api/tasks?limit=200").expect(200).body())
        .contains(id)
        .contains("Waiting");
    assertThat(api.as(Partners.OFFICER).get("/api/tasks?limit=200").expect(200).body())
        .doesNotContain(id);
    assertThat(
            api.as(Personas.staff("sen-reviewer", "SEN", "due-diligence-reviewer"))
                .get("/api/tasks")
                .expect(200)
                .body())
        .doesNotContain(id);
  }
}
