package org.partnership.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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

/** P-2: what was agreed with a partner that was merged goes on with its survivor. */
@AgreementTest
class MergeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired PublishedEvents events;

  private String loser = "";
  private String survivor = "";

  @BeforeEach
  void twoThatAreOne() {
    partnerService.reset();
    loser = desk.partner("CIVIL_SOCIETY");
    survivor = desk.partner("CIVIL_SOCIETY");
  }

  private void merge() {
    String mergeId = Ids.next();
    Map<String, Object> merged = Desk.example("partner.merged.v1");
    merged.put("survivorId", survivor);
    merged.put("mergeId", mergeId);
    desk.publish(loser, "partner.merged.v1", merged);
    Map<String, Object> absorbed = Desk.example("partner.absorbed.v1");
    absorbed.put("from", "ELIGIBLE");
    absorbed.put("to", "ELIGIBLE");
    absorbed.put("loserId", loser);
    absorbed.put("mergeId", mergeId);
    desk.publish(survivor, "partner.absorbed.v1", absorbed);
    await()
        .atMost(PATIENCE)
        .until(() -> ids("agreements", survivor).equals(ids("agreements", loser)));
  }

  private List<String> ids(String list, String partner) {
    return api.as(Desk.OFFICER)
        .get("/api/" + list + "?partner=" + partner)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString())
        .sorted()
        .toList();
  }

  @Test
  void P_2_A_10_the_survivors_standing_holds_and_frees_what_the_loser_has_signed() {
    String old = desk.active(desk.agreement(loser), loser);
    String own = desk.draft(desk.agreement(survivor)).id();
    merge();
    assertThat(ids("agreements", survivor)).containsExactlyInAnyOrder(old, own);
    assertThat(desk.now(old).path("partnerIds").get(0).asString())
        .as("as recorded and signed")
        .isEqualTo(loser);

    long blocked = desk.publish(survivor, "partner.blocked.v1");
    desk.awaitHold(old, true);
    desk.awaitHold(own, true);
    Event put = events.awaitOf(old, "agreement.put-on-hold.v1");
    assertThat(put.data().path("partnerId").asString()).isEqualTo(loser);
    assertThat(put.data().path("survivorId").asString()).isEqualTo(survivor);
    assertThat(put.data().path("partnerSeq").asLong()).isEqualTo(blocked);
    JsonNode late = desk.draft(desk.agreement(loser)).json();
    assertThat(late.path("partnerIds").get(0).asString())
        .as("who names the old id means the survivor")
        .isEqualTo(survivor);
    assertThat(late.path("onHold").asBoolean()).isTrue();

    Map<String, Object> unblocked = Desk.example("partner.unblocked.v1");
    unblocked.put("to", "ELIGIBLE");
    desk.publish(survivor, "partner.unblocked.v1", unblocked);
    desk.awaitHold(old, false);
    desk.awaitHold(own, false);
  }

  @Test
  void P_2_A_2_P_7_is_asked_about_the_survivor_and_its_people_act_for_the_loser() {
    String id = desk.approved(loser);
    api.as(Desk.signatory(survivor)).get("/api/agreements/" + id).expect(404);
    merge();
    desk.sign(Desk.AUTHORIZED, id, "MLI").expect(201);
    partnerService.unfit(survivor, "P-4", "A red flag");
    desk.sign(Desk.signatory(survivor), id, loser).expectRule(422, "P-4");
    partnerService.reset();
    desk.sign(Desk.signatory(survivor), id, loser).expect(201);
    assertThat(desk.now(id).path("status").asString()).isEqualTo("SIGNED");
    api.as(Desk.signatory(loser)).get("/api/agreements/" + id).expect(200);
    api.as(Desk.signatory(desk.partner("CIVIL_SOCIETY"))).get("/api/agreements/" + id).expect(404);
  }

  @Test
  void P_2_a_partnership_of_the_loser_is_one_of_the_survivor() {
    String partnership =
        api.as(Desk.OFFICER)
            .post("/api/partnerships", desk.partnership("Of " + loser, loser))
            .expect(201)
            .id();
    desk.draft(desk.agreement(loser));
    merge();
    assertThat(ids("partnerships", survivor)).containsExactly(partnership);
  }

  @Test
  void P_2_A_10_an_undone_merge_gives_the_loser_its_own_standing_back() {
    String old = desk.draft(desk.agreement(loser)).id();
    String own = desk.draft(desk.agreement(survivor)).id();
    merge();
    desk.publish(survivor, "partner.blocked.v1");
    desk.awaitHold(old, true);
    Map<String, Object> undone = Desk.example("partner.merge-undone.v1");
    undone.put("survivorId", survivor);
    undone.put("to", "ELIGIBLE");
    desk.publish(loser, "partner.merge-undone.v1", undone);
    desk.awaitHold(old, false);
    assertThat(desk.now(own).path("onHold").asBoolean()).isTrue();
    await().atMost(PATIENCE).until(() -> ids("agreements", loser).equals(List.of(old)));
  }
}
