package org.partnership.agreement.agreement.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Days;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** through the API. */
@AgreementTest
class CommitteeIT {

  private static final Persona ADMIN = Personas.staff("mali-admin", "MLI", "office-admin");
  private static final Persona SECRETARY =
      Personas.staff("mali-secretary", "MLI", "committee-secretary");
  private static final Persona ONE = member("mali-committee-1");
  private static final Persona TWO = member("mali-committee-2");
  private static final Persona THREE =
      Personas.staff("mali-committee-3", "MLI", "committee-member", "authorized-officer");

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired PublishedEvents events;
  @Autowired Days days;

  private static Persona member(String name) {
    return Personas.staff(name, "MLI", "committee-member");
  }

  @BeforeEach
  void aCommitteeOfThree() {
    partnerService.reset();
    desk.offices();
    Map<String, Object> body =
        Map.of("members", List.of(ONE.id(), TWO.id(), THREE.id()), "quorum", 2);
    api.as(ADMIN).put("/api/committees/MLI", body, "*").expect(200);
  }

  private Map<String, Object> cooperation(String partner) {
    Map<String, Object> body = desk.agreement(partner);
    body.put("kind", "PCA");
    return body;
  }

  private Api.Answer review(Persona who, String id, String step, Map<String, ?> body) {
    return api.as(who).post("/api/agreements/" + id + "/review/" + step, body);
  }

  @Test
  void A_4_conflicts_quorum_votes_minutes_and_then_the_officer_decides() {
    String id = desk.draft(cooperation(desk.partner("CIVIL_SOCIETY"))).id();
    review(ONE, id, "votes", Map.of("vote", "FOR")).expectRule(409, "A-4");
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of()).expectRule(409, "A-4");
    assertThat(tasks(ONE)).contains(id);
    assertThat(tasks(Desk.AUTHORIZED)).doesNotContain(id);
    review(ONE, id, "votes", Map.of("vote", "AGAINST")).expect(200);
    assertThat(tasks(ONE)).doesNotContain(id);
    review(TWO, id, "votes", Map.of("vote", "FOR")).expect(200);
    review(TWO, id, "conflicts", Map.of("reason", "My sister leads it")).expect(200);
    review(TWO, id, "votes", Map.of("vote", "FOR")).expectRule(422, "A-4");
    review(member("mali-other"), id, "votes", Map.of("vote", "FOR")).expectRule(403, "A-4");
    review(SECRETARY, id, "minutes", Map.of("recommendation", "x")).expectRule(422, "A-4");
    review(THREE, id, "votes", Map.of("vote", "AGAINST")).expect(200);
    review(ONE, id, "minutes", Map.of("recommendation", "x")).expect(403);
    JsonNode minuted =
        review(
                SECRETARY,
                id,
                "minutes",
                Map.of("recommendation", "Not yet", "conditions", List.of("An audit first")))
            .expect(200)
            .json();
    assertThat(minuted.path("minutes").path("recommended").asBoolean()).isFalse();
    assertThat(minuted.path("minutes").path("against").asInt()).isEqualTo(2);
    review(ONE, id, "votes", Map.of("vote", "FOR")).expect(409);
    desk.act(THREE, id, "approval", Map.of("comment", "Mine")).expect(403);
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of()).expectRule(422, "A-4");
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of("comment", "The need is great")).expect(200);
    events.awaitOf(id, "review.minuted.v1");
    events.awaitOf(id, "review.conflict-declared.v1");
  }

  @Test
  void A_4_what_is_sent_back_is_heard_anew() {
    String id = desk.draft(cooperation(desk.partner("CIVIL_SOCIETY"))).id();
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    review(ONE, id, "votes", Map.of("vote", "FOR")).expect(200);
    desk.act(Desk.AUTHORIZED, id, "return", Map.of("comment", "Say more")).expect(200);
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    JsonNode again = desk.get(SECRETARY, "/api/agreements/" + id + "/review").expect(200).json();
    assertThat(again.path("votes")).isEmpty();
    assertThat(again.path("awaited")).hasSize(3);
  }

  @Test
  void A_4_an_office_without_a_committee_submits_no_such_agreement() {
    Map<String, Object> body = cooperation(desk.partner("CIVIL_SOCIETY"));
    body.put("office", "XKX");
    Api.Answer drafted = api.as(Desk.FOREIGN_OFFICER).post("/api/agreements", body).expect(201);
    api.as(Desk.FOREIGN_OFFICER)
        .post("/api/agreements/" + drafted.id() + "/submission", Map.of(), drafted.etag())
        .expectRule(422, "A-4");
  }

  @Test
  void A_4_the_committee_is_set_by_the_offices_administrator_with_a_possible_quorum() {
    Map<String, Object> body = Map.of("members", List.of(ONE.id()), "quorum", 2);
    api.as(ADMIN).put("/api/committees/MLI", body, "*").expectRule(422, "A-4");
    api.as(ADMIN).put("/api/committees/MLI", body).expect(428);
    api.as(ADMIN).put("/api/committees/XKX", body).expect(404);
    api.as(Desk.OFFICER).put("/api/committees/MLI", body, "*").expect(403);
  }

  @Test
  void A_5_an_expedited_one_skips_the_committee_and_is_suspended_when_not_ratified() {
    Persona hq = Personas.staff("hq-admin", "HQ", "hq-admin");
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    Map<String, Object> flood =
        Map.of("title", "Floods", "countries", List.of("ML"), "declaredOn", "2020-01-01");
    api.as(ADMIN).post("/api/emergencies", flood).expect(403);
    String emergency = api.as(hq).post("/api/emergencies", flood).expect(201).id();
    String partner = desk.partner("CIVIL_SOCIETY");
    Map<String, Object> body = cooperation(partner);
    body.put("startDate", LocalDate.parse(today).minusDays(50).toString());
    body.put("expedited", Map.of("emergency", emergency));
    String id = desk.draft(body).id();
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    signLongAgo(Desk.AUTHORIZED, id, "MLI");
    signLongAgo(Desk.signatory(partner), id, partner);
    assertThat(desk.now(id).path("status").asString()).isEqualTo("ACTIVE");
    days.sweep();
    assertThat(desk.now(id).path("status").asString()).isEqualTo("SUSPENDED");
    desk.act(Desk.AUTHORIZED, id, "resumption", Map.of("reason", "Go")).expectRule(422, "A-5");
    desk.act(Desk.OFFICER, id, "ratification", Map.of()).expect(403);
    desk.act(Desk.AUTHORIZED, id, "ratification", Map.of()).expect(200);
    desk.act(Desk.AUTHORIZED, id, "ratification", Map.of()).expectRule(409, "A-5");
    desk.act(Desk.AUTHORIZED, id, "resumption", Map.of("reason", "Go")).expect(200);
    events.awaitOf(id, "agreement.ratified.v1");
  }

  private List<String> tasks(Persona who) {
    return desk.get(who, "/api/tasks?limit=200")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .map(t -> t.path("subject").asString())
        .toList();
  }

  private void signLongAgo(Persona who, String id, String party) {
    Map<String, Object> body = new HashMap<>(desk.signature(id, party));
    body.put("signedOn", LocalDate.now(ZoneOffset.UTC).minusDays(40).toString());
    api.as(who).post("/api/agreements/" + id + "/signatures", body).expect(201);
  }
}
