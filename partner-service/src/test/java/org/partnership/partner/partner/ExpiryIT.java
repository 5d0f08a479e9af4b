package org.partnership.partner.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.partner.Partners;
import org.partnership.partner.partner.application.ExpiringPartners;
import org.partnership.partner.partner.application.RemindingOffices;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * What the calendar does. Tests begin some days ago and come forward to now, never beyond: a broker
 * takes no events of the future.
 */
@PlatformTest
@Import(ExpiryIT.MovedClock.class)
// A second instance in one group would take partitions from the other tests' service.
@TestPropertySource(properties = "spring.cloud.stream.bindings.agreements-in-0.group=expiry")
class ExpiryIT {

  /** The real time, some days ago. */
  static final class DaysAgo extends Clock {

    private volatile long days;

    void days(long ago) {
      days = ago;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().minus(Duration.ofDays(days));
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class MovedClock {
    @Bean
    DaysAgo daysAgo() {
      return new DaysAgo();
    }
  }

  @Autowired Api api;
  @Autowired PublishedEvents events;
  @Autowired DaysAgo clock;
  @Autowired ExpiringPartners expiring;
  @Autowired RemindingOffices reminding;

  private String eligibleUntil(Partners partners, String name, LocalDate day) {
    String id = partners.prospect(name);
    partners
        .decide(
            partners.submitted(id),
            Map.of("outcome", "PASSED", "comment", "Fine.", "validUntil", day.toString()))
        .expect(200);
    return id;
  }

  @Test
  void an_eligible_partner_expires_when_its_last_day_is_over_also_after_downtime() {
    clock.days(12);
    Partners partners = new Partners(api);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String soon = eligibleUntil(partners, "Soon", today.plusDays(2));
    String later = eligibleUntil(partners, "Later", today.plusDays(40));
    partners.focalPoint(soon);

    expiring.run();
    assertThat(partners.status(soon)).isEqualTo("ELIGIBLE");

    clock.days(10);
    expiring.run();
    assertThat(partners.status(soon)).as("on its last day").isEqualTo("ELIGIBLE");

    clock.days(0);
    String path = "/api/partners/" + soon + "/standing?agreementKind=MOU&office=MLI";
    assertThat(api.as(Partners.OFFICER).get(path).json().path("fit").asBoolean())
        .as("P-7 does not wait for the sweep")
        .isFalse();
    expiring.run();
    expiring.run();

    assertThat(partners.status(soon)).isEqualTo("EXPIRED");
    assertThat(partners.status(later)).isEqualTo("ELIGIBLE");
    var expired = events.awaitOf(soon, "partner.expired.v1");
    assertThat(expired.actor()).isEqualTo("platform:date-sweep");
    assertThat(events.of(soon).stream().filter(e -> e.type().equals("partner.expired.v1")))
        .hasSize(1);

    partners.draft(soon);
    assertThat(partners.status(soon)).isEqualTo("UNDER_ASSESSMENT");
  }

  @Test
  void P_6_offices_are_told_90_60_and_30_days_before_an_assessment_lapses_each_once() {
    clock.days(80);
    Partners partners = new Partners(api);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String soon = eligibleUntil(partners, "Lapsing", today.plusDays(95));
    String later = eligibleUntil(partners, "Not yet", today.plusDays(400));
    reminding.run();
    assertThat(reminders(soon)).isEmpty();

    clock.days(74);
    reminding.run();
    reminding.run();
    assertThat(reminders(soon)).containsExactly(90);
    clock.days(50);
    reminding.run();
    assertThat(reminders(soon)).containsExactly(90);
    clock.days(10);
    reminding.run();
    reminding.run();

    assertThat(reminders(soon)).as("what was missed is not made up for").containsExactly(90, 30);
    assertThat(reminders(later)).isEmpty();
    String told = api.as(Partners.OFFICER).get("/api/notifications?limit=200").expect(200).body();
    assertThat(told).contains("ASSESSMENT_EXPIRING").contains("Lapsing");
  }

  private List<Integer> reminders(String partner) {
    return events.of(partner).stream()
        .filter(e -> e.type().equals("assessment.expiring.v1"))
        .map(e -> e.data().path("daysLeft").asInt())
        .toList();
  }

  @Test
  void a_suspension_whose_review_is_due_waits_for_another_person_than_who_suspended() {
    clock.days(91);
    Partners partners = new Partners(api);
    String id = partners.eligible("Due");
    partners.act(Partners.ADMIN, id, "suspension", Map.of("reason", "Why")).expect(200);
    String task = "suspension-" + id;
    assertThat(tasks(Partners.ADMIN_2)).doesNotContain(task);

    clock.days(0);

    assertThat(tasks(Partners.ADMIN_2)).contains(task);
    assertThat(tasks(Partners.ADMIN)).doesNotContain(task);
  }

  private String tasks(Persona who) {
    return api.as(who).get("/api/tasks?limit=200").expect(200).body();
  }
}
