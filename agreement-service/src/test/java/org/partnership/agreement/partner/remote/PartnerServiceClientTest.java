package org.partnership.agreement.partner.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.FakePartnerService;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.partner.application.StandingReply;
import org.partnership.agreement.partner.application.StandingSource;

/** an answer, or a clear word that there is none, within the time limit. */
class PartnerServiceClientTest {

  private final FakePartnerService fake = new FakePartnerService();
  private final StandingSource client = client(URI.create(fake.uri()), Duration.ofSeconds(2));

  private static StandingSource client(URI uri, Duration timeout) {
    return new PartnerServiceConfiguration()
        .standingSource(
            new PartnerServiceProperties(
                uri, URI.create(uri + "/oauth2/token"), "agreement-service", "secret", timeout, 2),
            ObservationRegistry.NOOP,
            new SimpleMeterRegistry(),
            Clock.systemUTC());
  }

  private StandingReply ask() {
    return client.ask("p1", AgreementKind.PCA, "MLI", LocalDate.of(2026, 3, 2), Locale.ENGLISH);
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void A_2_the_answer_is_told_with_its_reasons() {
    fake.unfit("p1", "P-4", "A flag");
    assertThat(ask())
        .isInstanceOfSatisfying(
            StandingReply.Answered.class,
            a -> {
              assertThat(a.fit()).isFalse();
              assertThat(a.reasons())
                  .containsExactly(new StandingReply.Line("P-4", "A flag", "Settle it."));
            });
    assertThat(fake.asked().get(0))
        .isEqualTo("/api/partners/p1/standing?agreementKind=PCA&office=MLI&date=2026-03-02");
  }

  @Test
  void a_partner_that_is_not_there_is_no_failure() {
    fake.unknown("p1");
    assertThat(ask()).isEqualTo(new StandingReply.UnknownPartner());
    assertThat(fake.asked()).hasSize(1);
  }

  @Test
  void A_2_a_service_that_fails_is_asked_once_more_and_left_alone_when_it_goes_on() {
    fake.away(true);
    assertThat(ask()).isEqualTo(new StandingReply.Unreachable());
    assertThat(fake.asked()).hasSize(2);
    for (int i = 0; i < 10; i++) {
      ask();
    }
    int before = fake.asked().size();
    assertThat(ask()).isEqualTo(new StandingReply.Unreachable());
    assertThat(fake.asked()).as("the circuit is open").hasSize(before);
  }

  @Test
  void A_2_nobody_there_is_said_within_the_time_limit() {
    fake.close();
    long before = System.nanoTime();
    assertThat(ask()).isEqualTo(new StandingReply.Unreachable());
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }
}
