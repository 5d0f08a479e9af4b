package org.partnership.agreement.agreement.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.kit.event.Event;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A-8 through the API. */
@AgreementTest
class AmendmentIT {

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired PublishedEvents events;

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
    desk.offices();
  }

  private JsonNode get(String amendment) {
    return desk.get(Desk.OFFICER, "/api/amendments/" + amendment).expect(200).json();
  }

  private Api.Answer sign(Persona who, String amendment, String party, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("party", party);
    body.put("signatory", "The signatory");
    body.put("signedOn", LocalDate.now(ZoneOffset.UTC).toString());
    body.putIfAbsent("contentSha256", get(amendment).path("contentSha256").asString());
    return api.as(who).post("/api/amendments/" + amendment + "/signatures", body);
  }

  @Test
  void A_8_a_copy_is_compared_reviewed_signed_by_every_party_and_applied() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    Api.Answer drafted =
        api.as(Desk.OFFICER)
            .post(
                "/api/agreements/" + agreement + "/amendments",
                Map.of(
                    "reason",
                    "More clubs",
                    "amount",
                    Map.of("amount", "40000.00", "currency", "USD")))
            .expect(201);
    String id = drafted.id();
    JsonNode difference = drafted.json().path("diff").path(0);
    assertThat(difference.path("field").asString()).isEqualTo("amount");
    assertThat(difference.path("from").asString()).isEqualTo("32500.00 USD");
    assertThat(difference.path("to").asString()).isEqualTo("40000.00 USD");
    api.as(Desk.viewer(partner)).get("/api/amendments/" + id).expect(404);
    desk.amend(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    desk.amend(Desk.AUTHORIZED, id, "return", Map.of("comment", "Say more")).expect(200);
    String etag = desk.get(Desk.OFFICER, "/api/amendments/" + id).etag();
    api.as(Desk.OFFICER)
        .patch("/api/amendments/" + id, Map.of("title", "Youth clubs, more of them"), etag)
        .expect(200);
    desk.amend(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    desk.amend(Desk.OFFICER, id, "approval", Map.of()).expect(403);
    desk.amend(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    api.as(Desk.viewer(partner)).get("/api/amendments/" + id).expect(200);
    sign(Desk.AUTHORIZED, id, "MLI", Map.of("contentSha256", "0".repeat(64)))
        .expectRule(409, "A-6");
    sign(Desk.AUTHORIZED, id, "MLI", Map.of()).expect(201);
    assertThat(desk.now(agreement).path("amount").path("amount").asString()).isEqualTo("32500.00");
    Api.Answer paper = sign(Desk.BOTH, id, partner, Map.of("scan", "document-9")).expect(201);
    assertThat(paper.json().path("status").asString()).isEqualTo("AWAITING_CONFIRMATION");
    String confirmation = "/api/signatures/" + paper.id() + "/confirmation";
    api.as(Desk.BOTH).post(confirmation, Map.of()).expectRule(403, "R-1");
    api.as(Desk.FOREIGN_AUTHORIZED).post(confirmation, Map.of()).expect(404);
    api.as(Desk.AUTHORIZED).post(confirmation, Map.of()).expect(200);
    JsonNode now = desk.now(agreement);
    assertThat(now.path("amount").path("amount").asString()).isEqualTo("40000.00");
    assertThat(now.path("status").asString()).isEqualTo("ACTIVE");
    assertThat(get(id).path("status").asString()).isEqualTo("APPLIED");
    assertThat(types(agreement))
        .containsSubsequence(
            "amendment.drafted.v1",
            "amendment.submitted.v1",
            "amendment.returned.v1",
            "amendment.updated.v1",
            "amendment.submitted.v1",
            "amendment.approved.v1",
            "amendment.signature-recorded.v1",
            "amendment.signature-recorded.v1",
            "amendment.applied.v1",
            "agreement.updated.v1");
  }

  private List<String> types(String agreement) {
    events.awaitOf(agreement, "agreement.updated.v1");
    return events.of(agreement).stream().map(Event::type).toList();
  }

  @Test
  void A_8_sixteen_drafts_at_once_make_one_amendment() throws Exception {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          IntStream.range(0, 16)
              .mapToObj(
                  i ->
                      all.submit(
                          () ->
                              api.as(Desk.OFFICER)
                                  .post(
                                      "/api/agreements/" + agreement + "/amendments",
                                      Map.of("title", "Title " + i))
                                  .status()))
              .toList();
      int made = 0;
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(201, 409);
        made += answer.get() == 201 ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
    }
  }

  @Test
  void A_8_nothing_that_is_not_in_force_is_amended() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String draft = desk.draft(desk.agreement(partner)).id();
    api.as(Desk.OFFICER)
        .post("/api/agreements/" + draft + "/amendments", Map.of("title", "Other"))
        .expectRule(409, "A-8");
    String active = desk.active(desk.agreement(partner), partner);
    String amendment = desk.amendment(active, Map.of("title", "Other"));
    desk.act(Desk.AUTHORIZED, active, "termination", Map.of("reason", "Over")).expect(200);
    assertThat(get(amendment).path("status").asString()).isEqualTo("CANCELLED");
    api.as(Desk.OFFICER)
        .post("/api/agreements/" + active + "/amendments", Map.of("title", "Other"))
        .expectRule(409, "A-8");
  }

  @Test
  void A_8_a_closed_agreement_is_not_amended() {
    String partner = desk.partner("CIVIL_SOCIETY");
    Map<String, Object> over = desk.agreement(partner);
    over.put("endDate", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
    String agreement = desk.active(over, partner);
    desk.act(Desk.AUTHORIZED, agreement, "closure", Map.of("comment", "Settled")).expect(200);
    assertThat(desk.now(agreement).path("status").asString()).isEqualTo("CLOSED");
    api.as(Desk.OFFICER)
        .post("/api/agreements/" + agreement + "/amendments", Map.of("title", "Other"))
        .expectRule(409, "A-8");
    assertThat(
            desk.get(Desk.OFFICER, "/api/agreements/" + agreement + "/amendments")
                .expect(200)
                .json()
                .path("items"))
        .isEmpty();
  }

  @Test
  void A_8_bad_changes_are_refused_and_a_hold_stops_what_commits() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    String path = "/api/agreements/" + agreement + "/amendments";
    api.as(Desk.OFFICER).post(path, Map.of("endDate", "2001-01-01")).expect(400);
    api.as(Desk.OFFICER).post(path, Map.of("kind", "MOU")).expect(422);
    api.as(Desk.OFFICER).post(path, List.of()).expect(400);
    String id = desk.amendment(agreement, Map.of());
    desk.amend(Desk.OFFICER, id, "submission", Map.of()).expectRule(422, "A-8");
    String etag = desk.get(Desk.OFFICER, "/api/amendments/" + id).etag();
    api.as(Desk.OFFICER)
        .patch("/api/amendments/" + id, Map.of("title", "Longer title"), etag)
        .expect(200);
    partnerService.unfit(partner, "P-5", "Lapsed");
    desk.amend(Desk.OFFICER, id, "submission", Map.of()).expectRule(422, "P-5");
    partnerService.reset();
    desk.publish(partner, "partner.suspended.v1");
    desk.awaitHold(agreement, true);
    desk.amend(Desk.OFFICER, id, "submission", Map.of()).expectRule(422, "A-10");
  }
}
