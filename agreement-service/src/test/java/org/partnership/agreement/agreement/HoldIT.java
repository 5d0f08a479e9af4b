package org.partnership.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.kit.event.Event;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.testing.Api;
import org.partnership.testing.ForeignEvents;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** open agreements follow the standing of their partners, from events alone. */
@AgreementTest
class HoldIT {

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired ForeignEvents foreign;
  @Autowired PublishedEvents events;
  @Autowired MongoTemplate mongo;
  @Autowired List<Recovery> recoveries;

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
  }

  @Test
  void A_10_a_suspended_partners_open_agreements_go_on_hold_and_come_free_when_it_is_reinstated() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String draft = desk.draft(desk.agreement(partner)).id();
    String approved = desk.approved(partner);
    String cancelled = desk.draft(desk.agreement(partner)).id();
    desk.act(Desk.OFFICER, cancelled, "cancellation", Map.of("reason", "Twice")).expect(200);

    long suspended = desk.publish(partner, "partner.suspended.v1");
    desk.awaitHold(draft, true);
    desk.awaitHold(approved, true);
    assertThat(desk.now(cancelled).path("onHold").asBoolean()).isFalse();
    Event put = events.awaitOf(draft, "agreement.put-on-hold.v1");
    assertThat(put.data().path("cause").asString()).isEqualTo("PARTNER_SUSPENDED");
    assertThat(put.data().path("partnerSeq").asLong()).isEqualTo(suspended);
    assertThat(put.cause()).isNotNull();

    desk.act(Desk.OFFICER, draft, "submission", Map.of()).expectRule(422, "A-10");
    desk.sign(Desk.AUTHORIZED, approved, "MLI").expectRule(422, "A-10");

    desk.publish(partner, "partner.reinstated.v1");
    desk.awaitHold(draft, false);
    desk.awaitHold(approved, false);
    events.awaitOf(approved, "agreement.released-from-hold.v1");
    desk.act(Desk.OFFICER, draft, "submission", Map.of()).expect(200);
  }

  @Test
  void A_10_what_is_delivered_twice_is_followed_once() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.draft(desk.agreement(partner)).id();
    long suspended = desk.publish(partner, "partner.suspended.v1");
    desk.awaitHold(id, true);
    foreign.publishNumbered(
        "partners.events",
        "partner.suspended.v1",
        partner,
        partner,
        "MLI",
        Desk.example("partner.suspended.v1"),
        suspended);
    desk.publish(partner, "partner.reinstated.v1");
    desk.awaitHold(id, false);
    events.awaitOf(id, "agreement.released-from-hold.v1");
    assertThat(events.of(id).stream().map(Event::type))
        .containsExactly(
            "agreement.drafted.v1", "agreement.put-on-hold.v1", "agreement.released-from-hold.v1");
  }

  @Test
  void A_10_events_out_of_order_are_followed_in_order() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.draft(desk.agreement(partner)).id();
    numbered(partner, "partner.reinstated.v1", 4);
    numbered(partner, "partner.blocked.v1", 5);
    numbered(partner, "partner.suspended.v1", 3);
    desk.awaitHold(id, true);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> causes(id).equals(List.of("PARTNER_BLOCKED")));
  }

  private void numbered(String partner, String type, long number) {
    foreign.publishNumbered(
        "partners.events", type, partner, partner, "MLI", Desk.example(type), number);
  }

  private List<String> causes(String id) {
    return desk.now(id).path("holds").valueStream().map(h -> h.path("cause").asString()).toList();
  }

  @Test
  void A_10_held_by_two_partners_it_is_free_when_the_last_is_reinstated() {
    String one = desk.partner("CIVIL_SOCIETY");
    String two = desk.partner("CIVIL_SOCIETY");
    String id = desk.draft(desk.agreement(one, two)).id();
    desk.publish(one, "partner.suspended.v1");
    desk.publish(two, "partner.blocked.v1");
    await().atMost(Duration.ofSeconds(20)).until(() -> causes(id).size() == 2);
    desk.publish(one, "partner.reinstated.v1");
    await().atMost(Duration.ofSeconds(20)).until(() -> causes(id).size() == 1);
    assertThat(desk.now(id).path("onHold").asBoolean()).isTrue();
    Map<String, Object> unblocked = Desk.example("partner.unblocked.v1");
    unblocked.put("to", "ELIGIBLE");
    desk.publish(two, "partner.unblocked.v1", unblocked);
    desk.awaitHold(id, false);
  }

  @Test
  void A_10_one_drafted_meanwhile_does_not_escape() {
    String partner = desk.partner("CIVIL_SOCIETY");
    long suspended = desk.publish(partner, "partner.suspended.v1");
    await().atMost(Duration.ofSeconds(20)).until(() -> desk.hasRead(partner, suspended));
    JsonNode drafted = desk.draft(desk.agreement(partner)).json();
    assertThat(drafted.path("onHold").asBoolean()).isTrue();
    assertThat(drafted.path("allowedActions").valueStream().map(JsonNode::asString))
        .contains("agreement.edit")
        .doesNotContain("agreement.submit");
  }

  @Test
  void A_10_a_process_that_died_half_way_is_finished_by_the_next() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String done = desk.draft(desk.agreement(partner)).id();
    String left = desk.draft(desk.agreement(partner)).id();
    desk.publish(partner, "partner.suspended.v1");
    desk.awaitHold(done, true);
    desk.awaitHold(left, true);
    // As if the process had died after the first: the second knows nothing, the mark is still
    // there.
    mongo
        .getCollection("agreements")
        .updateOne(
            Filters.eq("_id", left),
            Updates.combine(
                Updates.set("state.holds.onHold", false),
                Updates.set("state.holds.current", List.of()),
                Updates.set("state.holds.followed", List.of())));
    mongo
        .getCollection("partner_readings")
        .updateOne(Filters.eq("_id", partner), Updates.set("state.followPending", true));
    recoveries.forEach(Recovery::recover);
    desk.awaitHold(left, true);
    assertThat(
            mongo
                .getCollection("partner_readings")
                .countDocuments(
                    Filters.and(
                        Filters.eq("_id", partner), Filters.eq("state.followPending", false))))
        .isEqualTo(1);
    events.awaitOf(done, "agreement.put-on-hold.v1");
    assertThat(events.of(done).stream().filter(e -> e.type().equals("agreement.put-on-hold.v1")))
        .hasSize(1);
  }

  @Test
  void A_10_a_process_over_many_agreements_reaches_them_all() {
    String partner = desk.partner("CIVIL_SOCIETY");
    Map<String, Object> body = desk.agreement(partner);
    for (int i = 0; i < 100; i++) {
      desk.draft(body);
    }
    desk.publish(partner, "partner.suspended.v1");
    String held = "/api/agreements?onHold=true&total=true&limit=1&partner=" + partner;
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> api.as(Desk.OFFICER).get(held).json().path("total").asInt() == 100);
  }

  @Test
  void A_10_the_focal_point_and_the_drafter_are_told() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String partnership =
        api.as(Desk.OFFICER)
            .post("/api/partnerships", desk.partnership("Told " + partner, partner))
            .expect(201)
            .id();
    Map<String, Object> body = desk.agreement(partner);
    body.put("partnershipId", partnership);
    String id = api.as(Desk.BOTH).post("/api/agreements", body).expect(201).id();
    desk.publish(partner, "partner.suspended.v1");
    desk.awaitHold(id, true);
    for (var told : List.of(Desk.OFFICER, Desk.BOTH)) {
      JsonNode items = api.as(told).get("/api/notifications").expect(200).json().path("items");
      assertThat(items.valueStream().filter(n -> n.path("subject").asString().equals(id)))
          .extracting(n -> n.path("kind").asString())
          .containsExactly("AGREEMENT_ON_HOLD");
    }
    assertThat(
            api.as(Desk.AUTHORIZED)
                .get("/api/notifications")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(n -> n.path("subject").asString().equals(id)))
        .isEmpty();
  }
}
