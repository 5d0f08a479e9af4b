package org.partnership.agreement.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.kit.command.Ids;
import org.partnership.kit.event.Event;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.testing.Api;
import org.partnership.testing.ForeignEvents;
import org.partnership.testing.Persona;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How a partnership ends (C-3), and how one comes from a call. */
@AgreementTest
class PartnershipCalendarIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired PublishedEvents events;
  @Autowired ForeignEvents foreign;
  @Autowired List<PeriodicWork> works;
  @Autowired List<Recovery> recoveries;

  private String ending(LocalDate end) {
    Map<String, Object> body =
        desk.partnership("Ends " + Ids.next(), desk.partner("CIVIL_SOCIETY"));
    body.put("endDate", end.toString());
    return api.as(Desk.OFFICER).post("/api/partnerships", body).expect(201).id();
  }

  private void sweep() {
    works.forEach(PeriodicWork::run);
  }

  private JsonNode get(String id) {
    return api.as(Desk.OFFICER).get("/api/partnerships/" + id).expect(200).json();
  }

  private List<String> kinds(Persona who, String list, String subject) {
    return api.as(who)
        .get("/api/" + list + "?limit=1000")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(item -> item.path("subject").asString().equals(subject))
        .map(item -> item.path("kind").asString())
        .toList();
  }

  private List<String> pastSunset(boolean past) {
    return api.as(Desk.OFFICER)
        .get("/api/partnerships?limit=200&pastSunset=" + past)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  @Test
  void C_3_its_end_is_announced_to_its_focal_point_once_by_the_nearest_day() {
    String id = ending(TODAY.plusDays(60));
    sweep();
    sweep();
    Event told = events.awaitOf(id, "partnership.reminded.v1");
    assertThat(told.data().path("about").asString()).isEqualTo("END_NEAR");
    assertThat(told.data().path("daysLeft").asInt()).isEqualTo(60);
    assertThat(told.actor()).isEqualTo("platform:date-sweep");
    assertThat(events.of(id).stream().map(Event::type))
        .containsExactly("partnership.created.v1", "partnership.reminded.v1");
    assertThat(kinds(Desk.OFFICER, "notifications", id)).containsExactly("PARTNERSHIP_ENDS_SOON");
    assertThat(get(id).path("pastSunset").asBoolean()).isFalse();
  }

  @Test
  void C_3_past_its_sunset_it_is_shown_listed_and_waits_until_it_is_renewed() {
    String id = ending(TODAY.minusDays(1));
    sweep();
    sweep();
    assertThat(events.awaitOf(id, "partnership.reminded.v1").data().path("about").asString())
        .isEqualTo("SUNSET_PASSED");
    assertThat(get(id).path("pastSunset").asBoolean()).isTrue();
    assertThat(pastSunset(true)).contains(id);
    assertThat(pastSunset(false)).doesNotContain(id);
    assertThat(kinds(Desk.OFFICER, "notifications", id)).containsExactly("PARTNERSHIP_PAST_SUNSET");
    assertThat(tasks(Desk.OFFICER)).contains(id + ":PARTNERSHIP_TO_EVALUATE");
    assertThat(tasks(Desk.AUTHORIZED)).noneMatch(task -> task.startsWith(id));
    new ClosedEvaluations().publish(id);
    await()
        .atMost(PATIENCE)
        .until(() -> tasks(Desk.OFFICER).contains(id + ":PARTNERSHIP_TO_RENEW_OR_END"));
    renew(id).expect(200);
    assertThat(get(id).path("pastSunset").asBoolean()).isFalse();
    assertThat(tasks(Desk.OFFICER)).noneMatch(task -> task.startsWith(id));
  }

  @Test
  void C_3_what_was_implemented_is_not_renewed_before_it_was_evaluated() {
    String id = ending(TODAY.minusDays(1));
    for (String step :
        List.of("IDENTIFYING", "BUILDING", "PLANNING", "MANAGING", "RESOURCING", "IMPLEMENTING")) {
      api.as(Desk.OFFICER)
          .post("/api/partnerships/" + id + "/cycle-moves", Map.of("to", step), etag(id))
          .expect(200);
    }
    Api.Answer refused = renew(id).expectRule(422, "C-3");
    assertThat(refused.json().path("reasons").path(0).path("field").asString())
        .isEqualTo("/endDate");
    assertThat(get(id).path("pastSunset").asBoolean()).isTrue();
    new ClosedEvaluations().publish(id);
    await().atMost(PATIENCE).until(() -> renew(id).status() == 200);
    assertThat(get(id).path("pastSunset").asBoolean()).isFalse();
  }

  private String etag(String id) {
    return api.as(Desk.OFFICER).get("/api/partnerships/" + id).expect(200).etag();
  }

  private Api.Answer renew(String id) {
    Map<String, String> later = Map.of("endDate", TODAY.plusDays(365).toString());
    return api.as(Desk.OFFICER).patch("/api/partnerships/" + id, later, etag(id));
  }

  private List<String> tasks(Persona who) {
    List<String> all = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = api.as(who).get("/api/tasks?limit=1000" + cursor).expect(200).json();
      page.path("items").forEach(item -> all.add(item.path("id").asString()));
      JsonNode next = page.path("nextCursor");
      cursor = next.isString() ? "&cursor=" + next.asString() : null;
    }
    return all;
  }

  @Test
  void A_13_a_call_leads_to_a_partnership_at_the_step_identifying_once() {
    desk.offices();
    String call = Ids.next();
    String unheardOf = Ids.next();
    Map<String, Object> selected = Desk.example("call.partner-selected.v1");
    selected.put("title", "From call " + call);
    selected.put("partnerIds", List.of(unheardOf));
    long number =
        foreign.publish("partners.events", "call.partner-selected.v1", call, call, "MLI", selected);
    await().atMost(PATIENCE).until(() -> found(unheardOf).size() == 1);
    foreign.publishNumbered(
        "partners.events", "call.partner-selected.v1", call, call, "MLI", selected, number);
    recoveries.forEach(Recovery::recover);
    JsonNode opened = found(unheardOf).get(0);
    assertThat(found(unheardOf)).hasSize(1);
    assertThat(opened.path("step").asString()).isEqualTo("IDENTIFYING");
    assertThat(opened.path("office").asString()).isEqualTo("MLI");
    assertThat(opened.path("results").get(0).asString()).isEqualTo("Children drink safe water");
    assertThat(opened.path("countries").get(0).asString()).isEqualTo("ML");
    String id = opened.path("id").asString();
    Event moved = events.awaitOf(id, "partnership.moved.v1");
    assertThat(moved.actor()).isEqualTo("platform:call-follower");
    assertThat(moved.cause()).isNotNull();
    assertThat(
            api.as(Desk.OFFICER)
                .get("/api/partnerships/" + id + "/history")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("reason").asString("")))
        .as("it came from the call")
        .anyMatch(reason -> reason.contains(call));
  }

  private List<JsonNode> found(String partner) {
    return api.as(Desk.OFFICER)
        .get("/api/partnerships?partner=" + partner)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .toList();
  }
}
