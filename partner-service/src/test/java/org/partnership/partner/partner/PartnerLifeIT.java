package org.partnership.partner.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.kit.event.Event;
import org.partnership.partner.Partners;
import org.partnership.partner.Tree;
import org.partnership.testing.Api;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a partner through the API, each step an event. */
@PlatformTest
class PartnerLifeIT {

  @Autowired Api api;
  @Autowired PublishedEvents events;

  @Test
  void from_prospect_to_blocked_and_back_each_step_is_an_event() {
    Partners partners = new Partners(api);
    String id = partners.prospect("Life");
    assertThat(partners.status(id)).isEqualTo("PROSPECT");

    String assessment = partners.submitted(id);
    assertThat(partners.status(id)).isEqualTo("UNDER_ASSESSMENT");
    partners
        .decide(
            assessment, Map.of("outcome", "PASSED", "comment", "Fine.", "validUntil", "2031-01-31"))
        .expect(200);
    assertThat(partners.status(id)).isEqualTo("ELIGIBLE");

    partners
        .act(Partners.ADMIN, id, "suspension", Map.of("reason", "Accounts outstanding"))
        .expect(200);
    assertThat(partners.status(id)).isEqualTo("SUSPENDED");
    String flag = partners.redFlag(id);
    partners
        .act(Tree.HQ_ADMIN, id, "blocking", Map.of("reason", "Red flag", "flagId", flag))
        .expect(200);
    assertThat(partners.status(id)).isEqualTo("BLOCKED");
    partners.act(Tree.HQ_ADMIN, id, "unblocking", Map.of("reason", "Settled")).expect(200);
    assertThat(partners.status(id)).isEqualTo("SUSPENDED");
    partners.act(Partners.ADMIN_2, id, "reinstatement", Map.of("reason", "Received")).expect(200);
    assertThat(partners.status(id)).isEqualTo("ELIGIBLE");

    List<Event> published = events.awaitCount(id, 14);
    assertThat(published.stream().map(Event::type))
        .containsExactly(
            "partner.registered.v1",
            "assessment.started.v1",
            "partner.assessment-started.v1",
            "assessment.submitted.v1",
            "assessment.decided.v1",
            "partner.eligible.v1",
            "partner.suspended.v1",
            "flag.raised.v1",
            "flag.escalated.v1",
            "flag.decided.v1",
            "partner.blocked.v1",
            "partner.unblocked.v1",
            "flag.lifted.v1",
            "partner.reinstated.v1");
    assertThat(published.stream().map(e -> e.position().sequence()))
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L);
    assertThat(published.get(5).data().path("validUntil").asString()).isEqualTo("2031-01-31");
    assertThat(published.get(11).data().path("to").asString()).isEqualTo("SUSPENDED");
    assertThat(published).allMatch(e -> "MLI".equals(e.office()));
  }
}
