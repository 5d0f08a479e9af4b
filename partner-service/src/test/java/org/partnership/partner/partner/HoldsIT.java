package org.partnership.partner.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.kit.command.Ids;
import org.partnership.partner.Partners;
import org.partnership.partner.Tree;
import org.partnership.testing.Api;
import org.partnership.testing.Contracts;
import org.partnership.testing.ForeignEvents;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class HoldsIT {

  @Autowired Api api;
  @Autowired PublishedEvents events;
  @Autowired ForeignEvents foreign;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  @Test
  void R_1_who_suspended_does_not_reinstate_another_person_does() {
    String id = partners.eligible("Held");
    Api.Answer suspended =
        partners.act(Partners.ADMIN, id, "suspension", Map.of("reason", "Why")).expect(200);
    assertThat(suspended.json().path("allowedActions").toString())
        .doesNotContain("partner.reinstate");
    assertThat(suspended.json().path("suspension").path("reviewDate").asString()).isNotBlank();

    partners
        .act(Partners.ADMIN, id, "reinstatement", Map.of("reason", "Done"))
        .expectRule(403, "R-1");
    assertThat(partners.status(id)).isEqualTo("SUSPENDED");
    partners.act(Tree.HQ_ADMIN, id, "reinstatement", Map.of("reason", "Done")).expect(200);
    assertThat(partners.status(id)).isEqualTo("ELIGIBLE");
    assertThat(events.awaitOf(id, "partner.reinstated.v1").data().path("reason").asString())
        .isEqualTo("Done");
  }

  @Test
  void an_office_without_a_relation_does_not_suspend() {
    String id = partners.eligible("Elsewhere");
    partners
        .act(Partners.KOSOVO_ADMIN, id, "suspension", Map.of("reason", "Why"))
        .expectProblem(403, "not-related-office");
    api.as(Partners.KOSOVO_OFFICER)
        .put("/api/partners/" + id + "/offices/XKX", Map.of("notes", "We work together"))
        .expect(200);
    partners.act(Partners.KOSOVO_ADMIN, id, "suspension", Map.of("reason", "Why")).expect(200);
  }

  @Test
  void P_4_blocking_needs_a_red_flag_and_headquarters() {
    String id = partners.eligible("Flagged");
    partners.act(Tree.HQ_ADMIN, id, "blocking", Map.of("reason", "Why")).expectRule(422, "P-4");
    String flag =
        api.as(Partners.OFFICER)
            .post(
                "/api/partners/" + id + "/flags",
                Map.of("severity", "YELLOW", "reason", "Invoices"))
            .expect(201)
            .id();
    partners
        .act(Tree.HQ_ADMIN, id, "blocking", Map.of("reason", "Why", "flagId", flag))
        .expectProblem(422, "blocking-needs-red-flag");
    String red = partners.redFlag(id);
    partners
        .act(Partners.ADMIN, id, "blocking", Map.of("reason", "Why", "flagId", red))
        .expectProblem(403, "role-missing");
    partners.act(Tree.HQ_ADMIN, id, "blocking", Map.of("reason", "Why", "flagId", red)).expect(200);
    assertThat(events.awaitOf(id, "partner.blocked.v1").data().path("flagId").asString())
        .isEqualTo(red);
    partners
        .act(Tree.HQ_ADMIN, id, "blocking", Map.of("reason", "Why", "flagId", red))
        .expectProblem(409, "transition-not-allowed");
    partners.act(Partners.ADMIN, id, "unblocking", Map.of("reason", "Please")).expect(403);
  }

  @Test
  void P_4_an_office_does_not_decide_its_own_flag() {
    String id = partners.eligible("Own flag");
    Persona raiser =
        Personas.staff("hq-all", "HQ", "partnership-officer", "office-admin", "hq-admin");
    Api all = api.as(raiser);
    Api.Answer flag =
        all.post(
                "/api/partners/" + id + "/flags", Map.of("severity", "OBSERVATION", "reason", "Hm"))
            .expect(201);
    String path = "/api/flags/" + flag.id();
    Api.Answer escalated =
        all.post(path + "/escalation", Map.of("reason", "Hm"), flag.etag()).expect(200);

    all.post(path + "/decision", Map.of("decision", "INVALID", "reason", "Hm"), escalated.etag())
        .expectRule(403, "R-1");
    assertThat(api.as(Tree.HQ_ADMIN).get("/api/tasks?limit=200").expect(200).body())
        .contains(flag.id());
    api.as(Tree.HQ_ADMIN)
        .post(path + "/decision", Map.of("decision", "INVALID", "reason", "No"), escalated.etag())
        .expect(200);
    all.post(path + "/escalation", Map.of("reason", "Again"), "*")
        .expectProblem(409, "transition-not-allowed");
  }

  @Test
  void archiving_waits_until_no_agreement_is_open_which_their_events_tell() {
    String id = partners.eligible("Archived");
    String agreement = Ids.next();
    Map<String, Object> drafted = example("agreement.drafted.v1");
    drafted.put("partnerIds", List.of(id));
    foreign.publish("agreements.events", "agreement.drafted.v1", agreement, drafted);

    await()
        .untilAsserted(
            () ->
                partners
                    .act(Partners.ADMIN, id, "archiving", Map.of("reason", "Dissolved"))
                    .expectProblem(422, "agreements-still-open"));
    foreign.publish(
        "agreements.events",
        "agreement.cancelled.v1",
        agreement,
        example("agreement.cancelled.v1"));
    await()
        .untilAsserted(
            () ->
                partners
                    .act(Partners.ADMIN, id, "archiving", Map.of("reason", "Dissolved"))
                    .expect(200));
    assertThat(partners.status(id)).isEqualTo("ARCHIVED");
    api.as(Partners.OFFICER)
        .patch("/api/partners/" + id, Map.of("website", "https://x.example"), "*")
        .expectProblem(409, "transition-not-allowed");
  }

  /** As the agreement service publishes it. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> example(String type) {
    return JsonMapper.shared()
        .convertValue(Contracts.example(type).path("data"), LinkedHashMap.class);
  }
}
