package org.partnership.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.agreement.calendar.Together;
import org.partnership.kit.event.Event;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** what people are reminded of, and what waits for them. */
@AgreementTest
class RemindersIT {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired PublishedEvents events;
  @Autowired MongoTemplate mongo;
  @Autowired List<PeriodicWork> works;

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
  }

  private void sweep() {
    works.forEach(PeriodicWork::run);
  }

  private List<JsonNode> about(Persona who, String list, String subject) {
    return all(who, "/api/" + list + "?limit=1000").stream()
        .filter(item -> item.path("subject").asString().equals(subject))
        .toList();
  }

  private List<JsonNode> all(Persona who, String path) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = api.as(who).get(path + cursor).expect(200).json();
      page.path("items").forEach(all::add);
      JsonNode next = page.path("nextCursor");
      cursor = next.isString() ? "&cursor=" + next.asString() : null;
    }
    return all;
  }

  private List<String> kinds(Persona who, String list, String subject) {
    return about(who, list, subject).stream().map(t -> t.path("kind").asString()).toList();
  }

  private List<Event> reminders(String id) {
    return events.of(id).stream().filter(e -> e.type().endsWith(".reminded.v1")).toList();
  }

  private String activeUntil(String partner, LocalDate end) {
    Map<String, Object> body = desk.agreement(partner);
    body.put("endDate", end.toString());
    return desk.active(body, partner);
  }

  @Test
  void A_11_the_end_is_announced_once_by_the_nearest_day_and_waits_to_be_renewed() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = activeUntil(partner, TODAY.plusDays(25));
    Together.forEach(List.of(1, 2), 2, instance -> sweep());
    Event reminded = events.awaitOf(id, "agreement.reminded.v1");
    assertThat(reminded.data().path("daysLeft").asInt()).isEqualTo(30);
    assertThat(reminded.data().path("day").asString()).isEqualTo(TODAY.plusDays(25).toString());
    sweep();
    assertThat(reminders(id)).as("by two at once, and again").hasSize(1);
    assertThat(kinds(Desk.OFFICER, "notifications", id)).containsExactly("AGREEMENT_ENDS_SOON");
    assertThat(kinds(Desk.FOREIGN_OFFICER, "notifications", id)).isEmpty();
    assertThat(kinds(Desk.OFFICER, "tasks", id)).containsExactly("AGREEMENT_TO_RENEW");
    assertThat(kinds(Desk.FINANCE, "tasks", id)).isEmpty();
    api.as(Desk.OFFICER).post("/api/agreements/" + id + "/renewals", Map.of()).expect(201);
    assertThat(kinds(Desk.OFFICER, "tasks", id)).as("renewed").isEmpty();
  }

  @Test
  void A_11_a_draft_idle_for_seven_days_is_reminded_of() {
    String id = desk.draft(desk.agreement(desk.partner("CIVIL_SOCIETY"))).id();
    sweep();
    assertThat(kinds(Desk.OFFICER, "notifications", id)).isEmpty();
    mongo
        .getCollection("agreements")
        .updateOne(
            Filters.eq("_id", id),
            Updates.combine(
                Updates.set(
                    "state.history.0.at", Date.from(Instant.now().minus(Duration.ofDays(8)))),
                Updates.set("state.parts.calendar.due", TODAY.minusDays(1).toString())));
    sweep();
    sweep();
    assertThat(kinds(Desk.OFFICER, "notifications", id)).containsExactly("AGREEMENT_DRAFT_IDLE");
    events.awaitOf(id, "agreement.reminded.v1");
    assertThat(reminders(id)).hasSize(1);
  }

  @Test
  void A_11_today_is_the_day_of_the_office() {
    // Nowhere is it that day yet: nothing is told a day early.
    String partner = desk.partner("CIVIL_SOCIETY");
    String far = activeUntil(partner, TODAY.plusDays(92));
    sweep();
    assertThat(reminders(far)).isEmpty();
    Document stored =
        Objects.requireNonNull(
            mongo.getCollection("agreements").find(Filters.eq("_id", far)).first());
    assertThat(stored.getEmbedded(List.of("state", "parts", "calendar", "due"), String.class))
        .isEqualTo(TODAY.plusDays(2).toString());
  }

  @Test
  void A_9_payments_wait_for_those_who_may_take_the_next_step_and_for_nobody_else() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    String payment = desk.planned(agreement, "100.00");
    desk.pay(Desk.OFFICER, payment, "request", Map.of()).expect(200);
    assertThat(kinds(Desk.FINANCE, "tasks", agreement)).containsExactly("DISBURSEMENT_TO_CERTIFY");
    assertThat(about(Desk.FINANCE, "tasks", agreement).get(0).path("detail").asString())
        .isEqualTo(payment);
    assertThat(kinds(Desk.OFFICER, "tasks", agreement)).isEmpty();
    desk.pay(Desk.FINANCE, payment, "certification", Map.of()).expect(200);
    assertThat(kinds(Desk.FINANCE, "tasks", agreement)).as("R-1: who certified").isEmpty();
    assertThat(kinds(Desk.SECOND_FINANCE, "tasks", agreement))
        .containsExactly("DISBURSEMENT_TO_RELEASE");
    desk.pay(Desk.SECOND_FINANCE, payment, "release", Map.of()).expect(200);
    assertThat(kinds(Desk.SECOND_FINANCE, "tasks", agreement)).isEmpty();
    assertThat(kinds(Desk.editor(partner), "tasks", agreement))
        .containsExactly("DISBURSEMENT_TO_LIQUIDATE");
    assertThat(kinds(Desk.editor(desk.partner("CIVIL_SOCIETY")), "tasks", agreement)).isEmpty();
  }

  @Test
  void A_6_signatures_wait_for_the_office_and_for_the_partner() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.approved(partner);
    assertThat(kinds(Desk.AUTHORIZED, "tasks", id)).containsExactly("AGREEMENT_TO_SIGN");
    assertThat(kinds(Desk.signatory(partner), "tasks", id)).containsExactly("AGREEMENT_TO_SIGN");
    assertThat(kinds(Desk.OFFICER, "tasks", id)).as("who submitted it").isEmpty();
    desk.sign(Desk.AUTHORIZED, id, "MLI").expect(201);
    assertThat(kinds(Desk.AUTHORIZED, "tasks", id)).isEmpty();
    assertThat(kinds(Desk.FOREIGN_AUTHORIZED, "tasks", id)).isEmpty();
  }

  @Test
  void tasks_and_notifications_are_read_page_by_page_without_loss_or_repetition() {
    for (int i = 0; i < 3; i++) {
      String partner = desk.partner("CIVIL_SOCIETY");
      desk.approved(partner);
      activeUntil(partner, TODAY.plusDays(10));
    }
    sweep();
    for (String list : List.of("tasks", "notifications")) {
      Persona who = list.equals("tasks") ? Desk.AUTHORIZED : Desk.OFFICER;
      List<String> whole = ids(who, "/api/" + list + "?limit=1000");
      assertThat(whole).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
      List<String> paged = ids(who, "/api/" + list + "?limit=2");
      assertThat(paged).containsExactlyElementsOf(whole);
      api.as(who).get("/api/" + list + "?cursor=nonsense!").expect(400);
    }
  }

  private List<String> ids(Persona who, String path) {
    return all(who, path).stream().map(item -> item.path("id").asString()).toList();
  }
}
