package org.partnership.agreement.agreement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.partnership.agreement.Days;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.kit.event.Event;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A-9 through the API. */
@AgreementTest
class DisbursementIT {

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired PublishedEvents events;
  @Autowired Days days;

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
    desk.offices();
  }

  @Test
  void A_9_from_plan_to_liquidation_each_step_is_an_event() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    String id = desk.planned(agreement, "30000.00");
    desk.pay(Desk.OFFICER, id, "request", Map.of()).expect(200);
    desk.pay(Desk.FINANCE, id, "return", Map.of("comment", "The plan is missing")).expect(200);
    desk.pay(Desk.OFFICER, id, "request", Map.of()).expect(200);
    assertThat(actions(Desk.FINANCE, id)).contains("disbursement.certify");
    desk.pay(Desk.FINANCE, id, "certification", Map.of()).expect(200);
    assertThat(actions(Desk.FINANCE, id)).doesNotContain("disbursement.release");
    desk.pay(Desk.FINANCE, id, "release", Map.of()).expectRule(403, "R-1");
    desk.pay(Desk.SECOND_FINANCE, id, "release", Map.of("reference", "PAY-1")).expect(200);
    desk.pay(Desk.editor(partner), id, "liquidation", Map.of("refunded", usd("500.00")))
        .expect(200);
    List<Event> published =
        events.awaitCount(agreement, 14).stream()
            .filter(e -> e.type().startsWith("disbursement."))
            .toList();
    assertThat(published.stream().map(Event::type))
        .containsExactly(
            "disbursement.planned.v1",
            "disbursement.requested.v1",
            "disbursement.returned.v1",
            "disbursement.requested.v1",
            "disbursement.certified.v1",
            "disbursement.released.v1",
            "disbursement.liquidated.v1");
    JsonNode list =
        desk.get(Desk.OFFICER, "/api/agreements/" + agreement + "/disbursements")
            .expect(200)
            .json();
    assertThat(list.path("budget").path("available").path("amount").asString())
        .isEqualTo("3000.00");
    assertThat(partnerService.asked()).as("A-2").hasSizeGreaterThanOrEqualTo(4);
  }

  private static Map<String, String> usd(String amount) {
    return Map.of("amount", amount, "currency", "USD");
  }

  private List<String> actions(org.partnership.testing.Persona who, String id) {
    return desk.get(who, "/api/disbursements/" + id)
        .expect(200)
        .json()
        .path("allowedActions")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void A_9_fifty_requests_at_once_never_go_beyond_the_budget() throws Exception {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    List<String> ids =
        IntStream.range(0, 50).mapToObj(i -> desk.planned(agreement, "5000.00")).toList();
    int granted = 0;
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          ids.stream()
              .map(id -> all.submit(() -> desk.pay(Desk.OFFICER, id, "request", Map.of()).status()))
              .toList();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(200, 422);
        granted += answer.get() == 200 ? 1 : 0;
      }
    }
    assertThat(granted).as("of 32,500 in parts of 5,000").isEqualTo(6);
  }

  @Test
  void A_9_only_under_an_active_agreement_that_is_not_on_hold_to_an_eligible_partner() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String draft = desk.draft(desk.agreement(partner)).id();
    api.as(Desk.OFFICER)
        .post("/api/agreements/" + draft + "/disbursements", Desk.plan("5.00"))
        .expectRule(409, "A-1");
    String agreement = desk.active(desk.agreement(partner), partner);
    String id = desk.planned(agreement, "100.00");
    desk.act(Desk.AUTHORIZED, agreement, "suspension", Map.of("reason", "Broken")).expect(200);
    desk.pay(Desk.OFFICER, id, "request", Map.of()).expectRule(409, "A-9");
    desk.act(Desk.AUTHORIZED, agreement, "resumption", Map.of("reason", "Mended")).expect(200);
    partnerService.unfit(partner, "P-5", "An assessment has lapsed");
    desk.pay(Desk.OFFICER, id, "request", Map.of()).expectRule(422, "P-5");
    partnerService.away(true);
    desk.pay(Desk.OFFICER, id, "request", Map.of()).expectRule(503, "A-2");
    partnerService.reset();
    desk.pay(Desk.OFFICER, id, "request", Map.of()).expect(200);
    desk.publish(partner, "partner.suspended.v1");
    desk.awaitHold(agreement, true);
    desk.pay(Desk.FINANCE, id, "certification", Map.of()).expectRule(422, "A-10");
  }

  @Test
  void A_9_amounts_are_exact_and_in_the_currency_of_the_agreement() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    String path = "/api/agreements/" + agreement + "/disbursements";
    for (String amount : List.of("0.00", "-5.00", "1.001", "1e3", "", "NaN")) {
      Map<String, Object> body = new HashMap<>(Desk.plan("1.00"));
      body.put("amount", usd(amount));
      api.as(Desk.OFFICER).post(path, body).expect(400);
    }
    api.as(Desk.OFFICER).post(path, Desk.plan("32500.01")).expectRule(422, "A-9");
    Map<String, Object> euros = new HashMap<>(Desk.plan("1.00"));
    euros.put("amount", Map.of("amount", "1.00", "currency", "EUR"));
    api.as(Desk.OFFICER).post(path, euros).expectProblem(422, "currency-mixed");
  }

  @Test
  void a_stale_version_of_one_is_refused_and_a_change_of_another_does_not_make_it_stale() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    String one = desk.planned(agreement, "10.00");
    String etag = desk.get(Desk.OFFICER, "/api/disbursements/" + one).etag();
    desk.pay(Desk.OFFICER, desk.planned(agreement, "11.00"), "request", Map.of()).expect(200);
    api.as(Desk.OFFICER)
        .patch("/api/disbursements/" + one, Map.of("purpose", "Other"), etag)
        .expect(200);
    api.as(Desk.OFFICER).post("/api/disbursements/" + one + "/request", Map.of(), etag).expect(412);
    api.as(Desk.OFFICER).post("/api/disbursements/" + one + "/request", Map.of()).expect(428);
  }

  @Test
  void the_machine_that_pays_releases_what_is_certified_and_does_nothing_else() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    String id = desk.planned(agreement, "10.00");
    desk.pay(Desk.OFFICER, id, "request", Map.of()).expect(200);
    var erp = Personas.machine("erp-client", "erp");
    desk.pay(erp, id, "certification", Map.of()).expect(403);
    desk.pay(Desk.FINANCE, id, "certification", Map.of()).expect(200);
    desk.pay(erp, id, "release", Map.of("reference", "ERP-7")).expect(200);
    desk.pay(erp, id, "rejection", Map.of("reason", "x")).expect(403);
  }

  @Test
  void A_9_an_agreement_is_not_closed_with_open_disbursements() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    String id = desk.planned(agreement, "10.00");
    desk.pay(Desk.OFFICER, id, "request", Map.of()).expect(200);
    days.end(agreement);
    assertThat(desk.now(agreement).path("status").asString()).isEqualTo("ENDED");
    Map<String, String> settled = Map.of("comment", "Settled");
    desk.act(Desk.AUTHORIZED, agreement, "closure", settled).expectRule(422, "A-9");
    assertThat(desk.now(agreement).path("status").asString()).isEqualTo("ENDED");
    desk.pay(Desk.FINANCE, id, "rejection", Map.of("reason", "Not needed any more")).expect(200);
    desk.act(Desk.AUTHORIZED, agreement, "closure", settled).expect(200);
  }

  @Test
  void A_9_termination_rejects_open_disbursements() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    String id = desk.planned(agreement, "10.00");
    desk.pay(Desk.OFFICER, id, "request", Map.of()).expect(200);
    desk.act(Desk.AUTHORIZED, agreement, "termination", Map.of("reason", "Over")).expect(200);
    assertThat(
            desk.get(Desk.OFFICER, "/api/disbursements/" + id)
                .expect(200)
                .json()
                .path("status")
                .asString())
        .isEqualTo("REJECTED");
  }
}
