package org.partnership.agreement.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.kit.command.Ids;
import org.partnership.kit.event.Event;
import org.partnership.testing.Api;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A partnership on its way through the partnering cycle. */
@AgreementTest
class PartnershipIT {

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired PublishedEvents events;
  private final ClosedEvaluations evaluations = new ClosedEvaluations();

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
    desk.offices();
  }

  private Api.Answer create(Map<String, Object> body) {
    return api.as(Desk.OFFICER).post("/api/partnerships", body).expect(201);
  }

  private Api.Answer move(String id, String to) {
    return move(id, Map.of("to", to));
  }

  private Api.Answer move(String id, Map<String, ?> body) {
    String etag = api.as(Desk.OFFICER).get("/api/partnerships/" + id).expect(200).etag();
    return api.as(Desk.OFFICER).post("/api/partnerships/" + id + "/cycle-moves", body, etag);
  }

  private void moveAll(String id, String... steps) {
    for (String step : steps) {
      move(id, step).expect(200);
    }
  }

  private Api.Answer patch(String id, Map<String, ?> patch) {
    String etag = api.as(Desk.OFFICER).get("/api/partnerships/" + id).expect(200).etag();
    return api.as(Desk.OFFICER).patch("/api/partnerships/" + id, patch, etag).expect(200);
  }

  private static List<String> codes(Api.Answer refused) {
    return refused
        .json()
        .path("reasons")
        .valueStream()
        .map(r -> r.path("code").asString())
        .toList();
  }

  @Test
  void C_2_each_gate_opens_when_what_it_asks_for_is_there() {
    String partner = desk.partner("CIVIL_SOCIETY");
    Map<String, Object> body = new HashMap<>();
    body.put("title", "Bare " + partner);
    body.put("contributions", List.of("MOBILIZING"));
    body.put("form", "COLLABORATIVE");
    String id = create(body).id();

    assertThat(codes(move(id, "IDENTIFYING").expectRule(422, "C-2")))
        .containsExactly("results-missing");
    patch(id, Map.of("results", List.of("Every child can swim.")));
    move(id, "IDENTIFYING").expect(200);
    assertThat(codes(move(id, "BUILDING").expect(422))).containsExactly("participants-missing");
    patch(
        id,
        Map.of(
            "participants",
            List.of(
                Map.of(
                    "partnerId",
                    partner,
                    "role",
                    "LEAD",
                    "contributions",
                    List.of(Map.of("kind", "SUPPLIES", "description", "Boats"))))));
    move(id, "BUILDING").expect(200);
    assertThat(codes(move(id, "PLANNING").expect(422))).containsExactly("principles-unanswered");
    Map<String, Object> full = desk.partnership("x", partner);
    patch(id, Map.of("principles", full.get("principles")));
    move(id, "PLANNING").expect(200);
    assertThat(codes(move(id, "MANAGING").expect(422)))
        .containsExactly("exit-strategy-missing", "focal-point-missing");
    patch(id, Map.of("exitStrategy", "The district takes over.", "focalPoint", "somebody"));
    moveAll(id, "MANAGING", "RESOURCING");
    assertThat(codes(move(id, "IMPLEMENTING").expectRule(422, "A-1")))
        .containsExactly("transfer-agreement-missing");
    signedAgreement(partner, id);
    moveAll(id, "IMPLEMENTING", "MEASURING", "REVIEWING");
    assertThat(codes(move(id, "REVISING").expect(422))).containsExactly("evaluation-missing");
    evaluations.publish(id);
    await().atMost(Duration.ofSeconds(20)).until(() -> move(id, "REVISING").status() == 200);
    move(id, "INSTITUTIONALISING").expect(200);
    assertThat(codes(move(id, "SUSTAINING_OR_TERMINATING").expect(422)))
        .containsExactly("end-decision-missing");
    patch(id, Map.of("decision", Map.of("outcome", "HAND_OVER", "reason", "It works.")));
    move(id, "SUSTAINING_OR_TERMINATING").expect(200);

    JsonNode now = api.as(Desk.OFFICER).get("/api/partnerships/" + id).json();
    assertThat(now.path("moves")).hasSize(11);
    assertThat(now.path("nextSteps")).isEmpty();
    assertThat(now.path("allowedActions").valueStream().map(JsonNode::asString))
        .containsExactly("partnership.edit");
    List<Event> published = events.awaitCount(id, 17);
    assertThat(published.get(0).type()).isEqualTo("partnership.created.v1");
    assertThat(published.stream().filter(e -> e.type().equals("partnership.moved.v1"))).hasSize(11);
  }

  private void signedAgreement(String partner, String partnership) {
    Map<String, Object> body = desk.agreement(partner);
    body.put("partnershipId", partnership);
    String id = desk.draft(body).id();
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    desk.sign(Desk.AUTHORIZED, id, "MLI").expect(201);
    desk.sign(Desk.signatory(partner), id, partner).expect(201);
  }

  @Test
  void C_1_one_step_at_a_time_and_back_only_with_a_reason() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = create(desk.partnership("Steps " + partner, partner)).id();
    move(id, "PLANNING").expectProblem(409, "transition-not-allowed");
    moveAll(
        id,
        "IDENTIFYING",
        "BUILDING",
        "PLANNING",
        "MANAGING",
        "RESOURCING",
        "IMPLEMENTING",
        "MEASURING",
        "REVIEWING");
    move(id, "BUILDING").expectProblem(409, "transition-not-allowed");
    assertThat(codes(move(id, "PLANNING").expectRule(422, "C-2")))
        .containsExactly("reason-missing-for-going-back");
    move(id, Map.of("to", "PLANNING", "reason", "The budget was cut")).expect(200);
    Event moved = events.awaitOf(id, "partnership.moved.v1");
    assertThat(moved.data().path("to").asString()).isEqualTo("PLANNING");
    assertThat(moved.data().path("reason").asString()).isEqualTo("The budget was cut");
  }

  @Test
  void R_2_the_history_says_who_changed_what() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = create(desk.partnership("History " + partner, partner)).id();
    patch(id, Map.of("exitStrategy", "Another"));
    JsonNode items =
        api.as(Desk.OFFICER)
            .get("/api/partnerships/" + id + "/history?limit=1&cursor=1")
            .expect(200)
            .json()
            .path("items");
    assertThat(items).hasSize(1);
    assertThat(items.path(0).path("actor").asString()).isEqualTo(Desk.OFFICER.id());
    assertThat(items.path(0).path("onBehalfOf").asString()).isEqualTo("MLI");
    JsonNode change = items.path(0).path("changes").path(0);
    assertThat(change.path("field").asString()).isEqualTo("exitStrategy");
    assertThat(change.path("to").asString()).isEqualTo("Another");
  }

  @Test
  void no_event_tells_who_the_focal_point_is_nor_a_persons_name_as_owner_of_a_risk() {
    String partner = desk.partner("CIVIL_SOCIETY");
    Map<String, Object> body = desk.partnership("Private " + partner, partner);
    body.put(
        "risks",
        List.of(
            Map.of("description", "Floods", "owner", "Jane Doe", "mitigation", "Dykes"),
            Map.of("description", "Drought", "owner", "MLI", "mitigation", "Wells")));
    String id = create(body).id();
    Event created = events.awaitOf(id, "partnership.created.v1");
    assertThat(created.data().toString())
        .doesNotContain("Jane Doe")
        .doesNotContain(Desk.OFFICER.id());
    assertThat(created.data().path("hasFocalPoint").asBoolean()).isTrue();
    assertThat(created.data().path("risks").path(1).path("owner").asString()).isEqualTo("MLI");
  }

  @Test
  void a_partner_or_office_that_nobody_registered_is_refused() {
    String nobody = Ids.next();
    partnerService.unknown(nobody);
    api.as(Desk.OFFICER)
        .post("/api/partnerships", desk.partnership("Nobody", nobody))
        .expectProblem(422, "partner-unknown");
    Map<String, Object> body = desk.partnership("Nowhere");
    body.put("otherOffices", List.of("NOWHERE"));
    api.as(Desk.OFFICER).post("/api/partnerships", body).expectProblem(422, "office-unknown");
  }

  @Test
  void lists_are_filtered_sorted_counted_and_paged() {
    String partner = desk.partner("CIVIL_SOCIETY");
    for (String title : List.of("Ährenfeld", "Brücke", "Cañon")) {
      create(desk.partnership(title + " " + partner, partner));
    }
    String list = "/api/partnerships?partner=" + partner + "&sort=title&limit=2";
    JsonNode first =
        api.as(Desk.OFFICER).get(list + "&total=true&facets=step,form").expect(200).json();
    assertThat(first.path("total").asInt()).isEqualTo(3);
    assertThat(first.path("facets").path("step").path("SCOPING").asInt()).isEqualTo(3);
    assertThat(first.path("items")).hasSize(2);
    JsonNode second =
        api.as(Desk.OFFICER)
            .get(list + "&cursor=" + first.path("nextCursor").asString())
            .expect(200)
            .json();
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("items").path(0).path("title").asString()).startsWith("Cañon");
    assertThat(
            api.as(Desk.OFFICER)
                .get("/api/partnerships?q=AHRENFELD%20" + partner)
                .json()
                .path("items"))
        .hasSize(1);
    assertThat(
            api.as(Desk.OFFICER)
                .get("/api/partnerships?step=PLANNING&partner=" + partner)
                .json()
                .path("items"))
        .isEmpty();
  }
}
