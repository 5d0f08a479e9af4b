package org.partnership.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.kit.event.Event;
import org.partnership.testing.Api;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The life of an agreement through the API, each step an event. */
@AgreementTest
class AgreementLifeIT {

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired PublishedEvents events;

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
    desk.offices();
  }

  @Test
  void from_draft_to_closed_each_step_is_an_event() {
    String partner = desk.partner("CIVIL_SOCIETY");
    Map<String, Object> body = desk.agreement(partner);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    body.put("startDate", today.minusDays(30).toString());
    body.put("endDate", today.minusDays(2).toString());
    String id = desk.draft(body).id();
    desk.act(Desk.OFFICER, id, "submission", Map.of("comment", "Please")).expect(200);
    desk.act(Desk.AUTHORIZED, id, "return", Map.of("comment", "Say more")).expect(200);
    assertThat(desk.now(id).path("returnedComment").asString()).isEqualTo("Say more");
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of("comment", "Good")).expect(200);
    desk.sign(Desk.AUTHORIZED, id, "MLI").expect(201);
    desk.sign(Desk.signatory(partner), id, partner).expect(201);
    assertThat(desk.now(id).path("status").asString()).isEqualTo("ENDED");
    desk.act(Desk.AUTHORIZED, id, "closure", Map.of("comment", "Settled")).expect(200);

    List<Event> published = events.awaitCount(id, 11);
    assertThat(published.stream().map(Event::type))
        .containsExactly(
            "agreement.drafted.v1",
            "agreement.submitted.v1",
            "agreement.returned.v1",
            "agreement.submitted.v1",
            "agreement.approved.v1",
            "agreement.signature-recorded.v1",
            "agreement.signature-recorded.v1",
            "agreement.signed.v1",
            "agreement.activated.v1",
            "agreement.ended.v1",
            "agreement.closed.v1");
    assertThat(published).allMatch(e -> "MLI".equals(e.office()));
    JsonNode submitted = published.get(1).data().path("restsOn").path(0);
    assertThat(submitted.path("partnerId").asString()).isEqualTo(partner);
    assertThat(submitted.path("checkedAt").asString()).isNotEmpty();
    history(id);
  }

  private void history(String id) {
    JsonNode items =
        desk.get(Desk.OFFICER, "/api/agreements/" + id + "/history")
            .expect(200)
            .json()
            .path("items");
    assertThat(items.valueStream().map(i -> i.path("action").asString()))
        .containsSubsequence(
            "agreement.draft",
            "agreement.submit",
            "agreement.return",
            "agreement.submit",
            "agreement.approve",
            "agreement.sign",
            "agreement.sign",
            "agreement.complete-signatures",
            "agreement.activate",
            "agreement.end",
            "agreement.close");
    assertThat(items.path(2).path("reason").asString()).isEqualTo("Say more");
    assertThat(items.path(2).path("actor").asString()).isEqualTo(Desk.AUTHORIZED.id());
  }

  @Test
  void suspended_resumed_and_terminated_with_a_reason_each() {
    String partner = desk.partner("CIVIL_SOCIETY");
    Map<String, Object> body = desk.agreement(partner);
    body.put("startDate", LocalDate.now(ZoneOffset.UTC).toString());
    String id = desk.draft(body).id();
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    desk.sign(Desk.AUTHORIZED, id, "MLI").expect(201);
    desk.sign(Desk.signatory(partner), id, partner).expect(201);
    assertThat(desk.now(id).path("status").asString()).isEqualTo("ACTIVE");
    desk.act(Desk.AUTHORIZED, id, "suspension", Map.of()).expectProblem(400, "why-missing");
    desk.act(Desk.AUTHORIZED, id, "suspension", Map.of("reason", "Broken")).expect(200);
    desk.act(Desk.AUTHORIZED, id, "closure", Map.of("comment", "x"))
        .expectProblem(409, "transition-not-allowed");
    desk.act(Desk.AUTHORIZED, id, "resumption", Map.of("reason", "Mended")).expect(200);
    desk.act(Desk.AUTHORIZED, id, "termination", Map.of("reason", "Failed")).expect(200);
    assertThat(desk.now(id).path("status").asString()).isEqualTo("TERMINATED");
  }

  @Test
  void a_renewal_takes_up_where_its_predecessor_ends_and_is_linked_to_it() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.draft(desk.agreement(partner)).id();
    String path = "/api/agreements/" + id + "/renewals";
    api.as(Desk.OFFICER).post(path, Map.of()).expectProblem(409, "agreement-not-renewable");
    String active = desk.active(desk.agreement(partner), partner);
    JsonNode renewed =
        api.as(Desk.OFFICER)
            .post("/api/agreements/" + active + "/renewals", Map.of("title", "Clubs, once more"))
            .expect(201)
            .json();
    assertThat(renewed.path("predecessorId").asString()).isEqualTo(active);
    assertThat(renewed.path("status").asString()).isEqualTo("DRAFT");
    assertThat(renewed.path("title").asString()).isEqualTo("Clubs, once more");
    assertThat(LocalDate.parse(renewed.path("startDate").asString()))
        .isEqualTo(LocalDate.parse(desk.now(active).path("endDate").asString()).plusDays(1));
    assertThat(
            events
                .awaitOf(renewed.path("id").asString(), "agreement.drafted.v1")
                .data()
                .path("predecessorId")
                .asString())
        .isEqualTo(active);
  }

  @Test
  void A_6_the_hash_is_that_of_the_canonical_content() throws Exception {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.draft(desk.agreement(partner)).id();
    JsonNode content =
        desk.get(Desk.OFFICER, "/api/agreements/" + id + "/content").expect(200).json();
    byte[] bytes = content.path("content").asString().getBytes(StandardCharsets.UTF_8);
    assertThat(content.path("sha256").asString())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat(content.path("content").asString())
        .contains("\"number\":\"MLI/SSFA/")
        .contains("\"amount\":{\"amount\":\"32500.00\",\"currency\":\"USD\"}");
  }

  @Test
  void A_6_a_stale_hash_is_refused_and_a_change_after_the_first_signature_voids_it() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.approved(partner);
    Map<String, Object> early = desk.signature(id, partner);
    desk.sign(Desk.AUTHORIZED, id, "MLI").expect(201);
    String etag = desk.get(Desk.OFFICER, "/api/agreements/" + id).etag();
    api.as(Desk.OFFICER)
        .patch("/api/agreements/" + id, Map.of("title", "Another title"), etag)
        .expect(200);
    JsonNode now = desk.now(id);
    assertThat(now.path("signatures")).isEmpty();
    assertThat(now.path("status").asString()).isEqualTo("APPROVED");
    assertThat(now.path("changedSinceApproval").asBoolean()).isTrue();
    events.awaitOf(id, "agreement.signatures-voided.v1");
    api.as(Desk.signatory(partner))
        .post("/api/agreements/" + id + "/signatures", early)
        .expectRule(409, "A-6");
    desk.sign(Desk.signatory(partner), id, partner).expect(201);
    desk.sign(Desk.AUTHORIZED, id, "MLI").expect(201);
    assertThat(desk.now(id).path("status").asString()).isEqualTo("SIGNED");
  }

  @Test
  void A_6_a_paper_waits_for_a_second_person() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.approved(partner);
    Map<String, Object> paper = new HashMap<>(desk.signature(id, partner));
    paper.put("scan", "document-7");
    Api.Answer entered =
        api.as(Desk.BOTH).post("/api/agreements/" + id + "/signatures", paper).expect(201);
    assertThat(entered.json().path("status").asString()).isEqualTo("AWAITING_CONFIRMATION");
    String confirmation = "/api/signatures/" + entered.id() + "/confirmation";
    assertThat(desk.now(id).path("unsigned")).hasSize(2);
    api.as(Desk.BOTH).post(confirmation, Map.of()).expectRule(403, "R-1");
    api.as(Desk.FOREIGN_AUTHORIZED).post(confirmation, Map.of()).expect(404);
    assertThat(
            api.as(Desk.AUTHORIZED)
                .post(confirmation, Map.of())
                .expect(200)
                .json()
                .path("status")
                .asString())
        .isEqualTo("RECORDED");
    assertThat(
            events.awaitOf(id, "agreement.signature-recorded.v1").data().path("method").asString())
        .isEqualTo("PAPER");
    api.as(Desk.AUTHORIZED).post(confirmation, Map.of()).expect(409);
  }

  @Test
  void R_1_who_submitted_neither_approves_nor_signs() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.draft(desk.agreement(partner)).id();
    desk.act(Desk.BOTH, id, "submission", Map.of()).expect(200);
    assertThat(actions(Desk.BOTH, id)).doesNotContain("agreement.approve");
    desk.act(Desk.BOTH, id, "approval", Map.of()).expectRule(403, "R-1");
    assertThat(actions(Desk.AUTHORIZED, id)).contains("agreement.approve");
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    desk.sign(Desk.BOTH, id, "MLI").expectRule(403, "R-1");
    desk.sign(Desk.AUTHORIZED, id, partner).expect(403);
    desk.sign(Desk.signatory(partner), id, "MLI").expect(403);
  }

  private List<String> actions(org.partnership.testing.Persona who, String id) {
    return desk.get(who, "/api/agreements/" + id)
        .expect(200)
        .json()
        .path("allowedActions")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void A_2_submitting_approving_and_signing_each_ask_again() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.draft(desk.agreement(partner)).id();
    partnerService.unfit(partner, "P-4", "A red flag");
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expectRule(422, "P-4");
    partnerService.reset();
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    partnerService.unfit(partner, "P-5", "An assessment has lapsed");
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of()).expectRule(422, "P-5");
    partnerService.reset();
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    partnerService.unfit(partner, "P-7", "Suspended");
    desk.sign(Desk.AUTHORIZED, id, "MLI").expectRule(422, "P-7");
    assertThat(partnerService.asked())
        .as("approving it, submitting and approving its programme document, signing it")
        .hasSize(4);
    assertThat(partnerService.asked().get(0)).contains("agreementKind=SSFA").contains("office=MLI");
  }

  @Test
  void A_2_without_an_answer_nothing_is_committed() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.draft(desk.agreement(partner)).id();
    partnerService.away(true);
    Api.Answer refused = desk.act(Desk.OFFICER, id, "submission", Map.of()).expectRule(503, "A-2");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(desk.now(id).path("status").asString()).isEqualTo("DRAFT");
  }

  @Test
  void A_2_every_partner_is_asked_and_every_reason_told() {
    String one = desk.partner("CIVIL_SOCIETY");
    String two = desk.partner("GOVERNMENT");
    String id = desk.draft(desk.agreement(one, two)).id();
    partnerService.unfit(one, "P-8", "No focal point");
    Api.Answer refused = desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(422);
    assertThat(refused.json().path("reasons").valueStream().map(r -> r.path("code").asString()))
        .containsExactlyInAnyOrder("partner-unfit-yet", "kind-not-for-category");
  }

  @Test
  void A_1_an_agreement_that_transfers_nothing_states_no_amount() {
    String partner = desk.partner("CIVIL_SOCIETY");
    Map<String, Object> body = desk.agreement(partner);
    body.put("kind", "MOU");
    String id = desk.draft(body).id();
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expectRule(422, "A-1");
  }

  @Test
  void A_5_an_emergency_that_nobody_has_declared_expedites_nothing() {
    Map<String, Object> body = desk.agreement(desk.partner("CIVIL_SOCIETY"));
    body.put("expedited", Map.of("emergency", "flood"));
    api.as(Desk.OFFICER).post("/api/agreements", body).expectRule(422, "A-5");
  }
}
