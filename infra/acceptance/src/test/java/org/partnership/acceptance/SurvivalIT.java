package org.partnership.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.partnership.acceptance.Ledger.Things.PARTNERS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnership.kit.event.Event;
import org.partnership.testing.PublishedEvents;

/** Nothing acknowledged is ever lost, and it has exactly its events, in order. */
class SurvivalIT {

  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final Platform platform = Platform.get();

  @ParameterizedTest
  @CsvSource({
    "partner-service, PARTNERS",
    "agreement-service, PARTNERSHIPS",
    "store, PARTNERSHIPS",
    "broker, PARTNERS",
    "reporting-service, PARTNERS",
    "consultation-service, PARTNERS",
    "gateway, PARTNERS",
    "identity, PARTNERS"
  })
  void kill_9_of_any_process_under_load_loses_nothing_and_the_launcher_brings_it_back(
      String part, Ledger.Things things) {
    Map<String, Long> acknowledged;
    try (Ledger ledger = new Ledger(platform.as("mali-officer"), things, 4, 5)) {
      await().atMost(Duration.ofSeconds(60)).until(() -> ledger.acknowledged() > 40);
      long pid = platform.pid(part);
      platform.signal(part, "KILL");
      platform.awaitRestart(part, pid);
      long before = ledger.acknowledged();
      await().atMost(Duration.ofSeconds(60)).until(() -> ledger.acknowledged() > before + 40);
      ledger.close();
      assertThat(ledger.unexpected()).isEmpty();
      acknowledged = ledger.versions();
    }
    assertEverythingIsThere(things, acknowledged);
  }

  @Test
  @DisplayName("a broker silent for a minute under load: commands go on, then all is published")
  void a_broker_that_is_silent_does_not_stop_commands() {
    Map<String, Long> acknowledged;
    try (Ledger ledger = new Ledger(platform.as("mali-officer"), PARTNERS, 4, 20)) {
      await().atMost(Duration.ofSeconds(60)).until(() -> ledger.acknowledged() > 20);
      long before = ledger.acknowledged();
      silence("broker");
      assertThat(ledger.acknowledged()).isGreaterThan(before + 400);
      ledger.close();
      assertThat(ledger.unexpected()).isEmpty();
      acknowledged = ledger.versions();
    }
    assertEverythingIsThere(PARTNERS, acknowledged);
  }

  @Test
  @DisplayName("reporting silent for a minute under load: its lag is shown, and it catches up")
  void reporting_that_was_silent_shows_its_lag_and_catches_up() {
    Map<String, Long> acknowledged;
    try (Ledger ledger = new Ledger(platform.as("mali-officer"), PARTNERS, 4, 20)) {
      await().atMost(Duration.ofSeconds(60)).until(() -> ledger.acknowledged() > 20);
      silence("reporting-service");
      await("the lag metric shows the silence")
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> platform.consumerLag("reporting-service", "partners.events") > 30);
      ledger.close();
      assertThat(ledger.unexpected()).isEmpty();
      acknowledged = ledger.versions();
    }
    assertEverythingIsThere(PARTNERS, acknowledged);
    await("no lag is left")
        .atMost(Duration.ofSeconds(30))
        .until(() -> platform.consumerLag("reporting-service", "partners.events") < 1);
  }

  /** A part does not answer for a minute: alive, so that nobody starts it again. */
  private void silence(String part) {
    platform.signal(part, "STOP");
    try {
      Instant end = Instant.now().plus(SILENCE);
      await().atMost(SILENCE.plusSeconds(10)).until(() -> Instant.now().isAfter(end));
    } finally {
      platform.signal(part, "CONT");
    }
  }

  private void assertEverythingIsThere(Ledger.Things things, Map<String, Long> acknowledged) {
    assertThat(acknowledged).isNotEmpty();
    Map<String, Long> stored = new HashMap<>();
    acknowledged.forEach(
        (id, version) -> {
          long now =
              platform
                  .as("mali-officer")
                  .get(things.path() + "/" + id)
                  .expect(200)
                  .json()
                  .path("version")
                  .asLong();
          assertThat(now).as("version of %s", id).isGreaterThanOrEqualTo(version);
          stored.put(id, now);
        });
    try (PublishedEvents topic = new PublishedEvents(Platform.BOOTSTRAP, things.topic())) {
      await("every change of every acknowledged thing is published")
          .atMost(Duration.ofSeconds(90))
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(
              () -> {
                Map<String, List<Long>> published = new HashMap<>();
                for (Event event : topic.all()) {
                  published
                      .computeIfAbsent(event.subject(), s -> new ArrayList<>())
                      .add(event.position().sequence());
                }
                stored.forEach(
                    (id, version) ->
                        assertThat(published.getOrDefault(id, List.of()).stream().distinct())
                            .as("events of %s: each change one, in order", id)
                            .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, version).boxed().toList()));
              });
    }
    Map.Entry<String, Long> one = stored.entrySet().iterator().next();
    await("reporting has caught up")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        platform
                            .as("mali-officer")
                            .get("/api/timeline?subject=" + one.getKey())
                            .expect(200)
                            .json()
                            .path("items")
                            .size())
                    .isEqualTo(one.getValue().intValue()));
  }
}
