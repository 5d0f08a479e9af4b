package org.partnership.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.kit.event.Event;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * what an agreement cost in time is in its events; whoever reads them needs to ask nobody.
 */
@AgreementTest
class TransactionCostsIT {

  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired PublishedEvents events;

  /** A step that an agreement spent somewhere, as its events tell. */
  private record Step(String status, boolean withPartner, Instant from, Instant to) {}

  /**
   * Reads the steps from events alone; with the partner is what only partners have still to sign.
   */
  private static List<Step> steps(List<Event> told) {
    List<Step> steps = new ArrayList<>();
    Set<String> unsigned = new LinkedHashSet<>();
    String office = "";
    String status = "";
    Instant since = Instant.EPOCH;
    for (Event event : told) {
      boolean withPartner =
          status.equals("APPROVED") && !unsigned.isEmpty() && !unsigned.contains(office);
      String to = event.data().path("to").asString("");
      boolean moves =
          !to.isEmpty()
              || event.type().equals("agreement.drafted.v1")
              || event.type().equals("agreement.signature-recorded.v1");
      if (moves && !status.isEmpty()) {
        steps.add(new Step(status, withPartner, since, event.time()));
      }
      switch (event.type()) {
        case "agreement.drafted.v1" -> {
          status = "DRAFT";
          office = event.data().path("office").asString();
          unsigned.add(office);
          event.data().path("partnerIds").forEach(id -> unsigned.add(id.asString()));
        }
        case "agreement.signature-recorded.v1" ->
            unsigned.remove(event.data().path("party").asString());
        default -> status = to.isEmpty() ? status : to;
      }
      since = moves ? event.time() : since;
    }
    return steps;
  }

  @Test
  void A_12_days_with_us_days_with_the_partner_and_times_sent_back_are_in_the_events() {
    partnerService.reset();
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.draft(desk.agreement(partner)).id();
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    desk.act(Desk.AUTHORIZED, id, "return", Map.of("comment", "Say who.")).expect(200);
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    desk.sign(Desk.AUTHORIZED, id, "MLI").expect(201);
    desk.sign(Desk.signatory(partner), id, partner).expect(201);
    events.awaitOf(id, "agreement.signed.v1");
    List<Event> told = events.of(id);

    List<Step> steps = steps(told);
    assertThat(steps.stream().map(s -> s.status() + (s.withPartner() ? " partner" : " us")))
        .containsExactly(
            "DRAFT us",
            "IN_REVIEW us",
            "DRAFT us",
            "IN_REVIEW us",
            "APPROVED us",
            "APPROVED partner",
            "APPROVED us");
    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i).from()).as("no time is lost").isEqualTo(steps.get(i - 1).to());
    }
    Duration whole = Duration.between(told.get(0).time(), told.get(told.size() - 1).time());
    assertThat(
            steps.stream()
                .map(s -> Duration.between(s.from(), s.to()))
                .reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(whole);
    assertThat(told.stream().filter(e -> e.type().equals("agreement.returned.v1"))).hasSize(1);
    for (Event event : told) {
      if (!event.data().path("to").asString("").isEmpty()) {
        assertThat(event.data().path("from").asString("")).as(event.type()).isNotEmpty();
      }
    }
  }
}
