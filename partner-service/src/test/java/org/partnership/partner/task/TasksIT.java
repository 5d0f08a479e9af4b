package org.partnership.partner.task;

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
import org.partnership.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What waits for whom. */
@PlatformTest
class TasksIT {

  @Autowired Api api;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  private static String word() {
    StringBuilder letters = new StringBuilder("Wim");
    for (long rest = System.nanoTime(); rest > 0; rest /= 20) {
      letters.append("bcdfghjklmnpqrstvwxz".charAt((int) (rest % 20))).append('e');
    }
    return letters.toString();
  }

  private List<JsonNode> tasks(Persona who, String kind, String subject) {
    return api.as(who)
        .get("/api/tasks?limit=200")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(t -> t.path("kind").asString().equals(kind))
        .filter(t -> t.path("subject").asString().equals(subject))
        .toList();
  }

  private String registered(String name) {
    Map<String, Object> form = new HashMap<>(Partners.form("x"));
    form.put("legalName", name);
    return api.as(Partners.OFFICER).post("/api/partners", form).expect(201).id();
  }

  @Test
  void P_5_a_submitted_assessment_waits_for_a_reviewer_who_did_not_prepare_it() {
    String partner = partners.prospect("Task");
    String assessment = partners.submitted(partner);

    assertThat(tasks(Partners.REVIEWER, "ASSESSMENT_TO_DECIDE", partner)).hasSize(1);
    assertThat(tasks(Partners.OFFICER, "ASSESSMENT_TO_DECIDE", partner)).isEmpty();
    partners.decide(assessment, Map.of("outcome", "PASSED", "comment", "Fine.")).expect(200);
    assertThat(tasks(Partners.REVIEWER, "ASSESSMENT_TO_DECIDE", partner)).isEmpty();
  }

  private void escalated(String partner) {
    Api officer = api.as(Partners.OFFICER);
    String flag =
        officer
            .post(
                "/api/partners/" + partner + "/flags",
                Map.of("severity", "YELLOW", "reason", "Why"))
            .expect(201)
            .id();
    api.as(Partners.ADMIN)
        .post("/api/flags/" + flag + "/escalation", Map.of("reason", "Beyond us."), "*")
        .expect(200);
  }

  @Test
  void P_4_an_escalated_flag_waits_for_headquarters_once_also_after_a_merge() {
    String loser = partners.prospect("Flagged");
    escalated(loser);
    assertThat(tasks(Tree.HQ_ADMIN, "FLAG_TO_DECIDE", loser)).hasSize(1);
    assertThat(tasks(Partners.ADMIN, "FLAG_TO_DECIDE", loser)).isEmpty();
    String survivor = partners.prospect("Survivor");

    api.as(Tree.HQ_ADMIN)
        .post(
            "/api/partners/" + loser + "/duplicate-decisions",
            Map.of("otherId", survivor, "decision", "MERGE", "reason", "One organisation."))
        .expect(201);

    assertThat(tasks(Tree.HQ_ADMIN, "FLAG_TO_DECIDE", loser)).isEmpty();
    assertThat(tasks(Tree.HQ_ADMIN, "FLAG_TO_DECIDE", survivor)).hasSize(1);
  }

  @Test
  void P_2_a_likely_duplicate_waits_for_those_who_settle_it_until_it_is_settled() {
    String word = word();
    String one = registered(word + " Relief Foundation");
    String two = registered("The " + word + " Relief Foundation, Inc.");

    List<JsonNode> waiting = tasks(Partners.ADMIN, "DUPLICATE_TO_SETTLE", two);
    assertThat(waiting).hasSize(1);
    assertThat(waiting.get(0).path("title").asString()).contains(word + " Relief Foundation");
    assertThat(tasks(Partners.ADMIN, "DUPLICATE_TO_SETTLE", one)).as("a pair once").isEmpty();
    assertThat(tasks(Partners.OFFICER, "DUPLICATE_TO_SETTLE", two)).isEmpty();
    assertThat(tasks(Partners.KOSOVO_ADMIN, "DUPLICATE_TO_SETTLE", two)).isEmpty();

    api.as(Partners.ADMIN)
        .post(
            "/api/partners/" + one + "/duplicate-decisions",
            Map.of("otherId", two, "decision", "NOT_DUPLICATE", "reason", "Two."))
        .expect(201);
    assertThat(tasks(Partners.ADMIN, "DUPLICATE_TO_SETTLE", two)).isEmpty();
  }
}
