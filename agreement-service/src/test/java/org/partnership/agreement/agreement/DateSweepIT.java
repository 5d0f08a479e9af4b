package org.partnership.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Days;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.kit.event.Event;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;

/** What the calendar does. Days pass by moving an agreement's own dates back. */
@AgreementTest
class DateSweepIT {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired PublishedEvents events;
  @Autowired Days days;

  private String status(String id) {
    return desk.now(id).path("status").asString();
  }

  private String signed(String partner) {
    Map<String, Object> body = desk.agreement(partner);
    String id = desk.draft(body).id();
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    desk.sign(Desk.AUTHORIZED, id, "MLI").expect(201);
    desk.sign(Desk.signatory(partner), id, partner).expect(201);
    return id;
  }

  @Test
  void the_start_date_makes_it_active_if_P_7_still_says_yes_and_the_day_after_the_end_ended() {
    partnerService.reset();
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = signed(partner);
    days.sweep();
    assertThat(status(id)).isEqualTo("SIGNED");

    days.pass(id, TODAY, TODAY.plusDays(20));
    partnerService.unfit(partner, "P-7", "Suspended");
    days.sweep();
    assertThat(status(id)).as("A-2").isEqualTo("SIGNED");
    partnerService.away(true);
    days.sweep();
    assertThat(status(id)).as("A-2").isEqualTo("SIGNED");
    partnerService.reset();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              days.sweep();
              return status(id).equals("ACTIVE");
            });
    assertThat(desk.now(id).path("activationRestedOn")).hasSize(1);

    days.pass(id, TODAY.minusDays(20), TODAY);
    days.sweep();
    assertThat(status(id)).as("on its last day").isEqualTo("ACTIVE");
    days.pass(id, TODAY.minusDays(21), TODAY.minusDays(1));
    days.sweep();
    assertThat(status(id)).isEqualTo("ENDED");
    Event ended = events.awaitOf(id, "agreement.ended.v1");
    assertThat(ended.actor()).isEqualTo("platform:date-sweep");
  }

  @Test
  void A_10_one_on_hold_does_not_become_active() {
    partnerService.reset();
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = signed(partner);
    desk.publish(partner, "partner.suspended.v1");
    desk.awaitHold(id, true);
    days.pass(id, TODAY, TODAY.plusDays(20));
    days.sweep();
    assertThat(status(id)).isEqualTo("SIGNED");
  }
}
