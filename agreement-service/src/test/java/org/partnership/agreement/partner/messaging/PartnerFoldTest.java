package org.partnership.agreement.partner.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnership.agreement.partner.domain.HoldCause;
import org.partnership.agreement.partner.domain.PartnerReading;
import org.partnership.agreement.partner.domain.StandingMark;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.partnership.testing.Contracts;
import tools.jackson.databind.JsonNode;

/** Reads the very examples that partner-service publishes. */
class PartnerFoldTest {

  private static Event event(String type, long sequence) {
    JsonNode example = Contracts.example(type);
    return new Event(
        "event-" + sequence,
        type,
        "/partner-service",
        "partner",
        "partner",
        Instant.parse("2026-03-02T09:00:00Z"),
        "MLI",
        "somebody",
        new Position(1, sequence),
        null,
        null,
        null,
        example.path("data"));
  }

  private static PartnerReading read(String... types) {
    PartnerReading reading = null;
    for (int i = 0; i < types.length; i++) {
      reading = PartnerFold.fold(reading, event(types[i], i + 1L));
    }
    return java.util.Objects.requireNonNull(reading);
  }

  @Test
  void a_registered_partner_is_a_prospect_with_its_categories() {
    PartnerReading reading = read("partner.registered.v1");
    assertThat(reading.status()).isEqualTo("PROSPECT");
    assertThat(reading.legalName()).isNotEmpty();
    assertThat(reading.categories()).isNotEmpty();
    assertThat(reading.standing()).isNull();
  }

  @Test
  void an_eligible_partner_is_so_until_a_day() {
    PartnerReading reading = read("partner.registered.v1", "partner.eligible.v1");
    assertThat(reading.status()).isEqualTo("ELIGIBLE");
    assertThat(reading.validUntil()).isNotNull();
    assertThat(reading.followPending()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "partner.suspended.v1,PARTNER_SUSPENDED",
    "partner.blocked.v1,PARTNER_BLOCKED",
    "partner.expired.v1,PARTNER_EXPIRED"
  })
  void A_10_a_standing_that_holds_agreements_is_to_be_followed(String type, HoldCause cause) {
    PartnerReading reading = read("partner.registered.v1", "partner.eligible.v1", type);
    assertThat(reading.followPending()).isTrue();
    assertThat(reading.standing()).isEqualTo(new StandingMark(cause, 1, 3, "event-3", null));
  }

  @Test
  void A_10_being_reinstated_is_to_be_followed_too() {
    PartnerReading reading =
        read("partner.registered.v1", "partner.suspended.v1", "partner.reinstated.v1");
    assertThat(causeOf(reading)).isNull();
    assertThat(reading.followPending()).isTrue();
  }

  private static @Nullable HoldCause causeOf(PartnerReading reading) {
    return java.util.Objects.requireNonNull(reading.standing()).cause();
  }

  @Test
  void what_does_not_matter_changes_nothing() {
    PartnerReading before = read("partner.registered.v1", "partner.eligible.v1");
    for (String type : List.of("partner.office-related.v1", "flag.raised.v1")) {
      assertThat(PartnerFold.fold(before, event(type, 3))).isEqualTo(before);
    }
  }
}
