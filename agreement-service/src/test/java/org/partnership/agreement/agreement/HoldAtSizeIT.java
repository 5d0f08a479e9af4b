package org.partnership.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementServiceApplication;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.kit.store.AggregateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A-10 for a global partner: all of its open agreements follow, whatever happens meanwhile. Short
 * in the build; at size with {@code -Dhold.agreements=2000}.
 */
@AgreementTest
class HoldAtSizeIT {

  private static final Logger log = LoggerFactory.getLogger(HoldAtSizeIT.class);
  private static final int MANY = Integer.getInteger("hold.agreements", 300);
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired AggregateStore<Agreement> agreements;
  @Autowired MongoTemplate mongo;
  @Autowired Environment environment;

  private String partner = "";

  @BeforeEach
  void aGlobalPartner() {
    partnerService.reset();
    partner = desk.partner("UN_AGENCY");
    Stock stock = new Stock(agreements, partner);
    stock.store(
        MANY,
        i ->
            i % 2 == 0
                ? stock.draft(i, TODAY.plusDays(30), TODAY.plusDays(300))
                : stock.active(i, TODAY.minusDays(30), TODAY.plusDays(300)));
  }

  private long count(Bson filter) {
    return mongo
        .getCollection("agreements")
        .countDocuments(Filters.and(Filters.eq("state.terms.partnerIds", partner), filter));
  }

  private long held() {
    return count(Filters.eq("state.holds.onHold", true));
  }

  private Duration until(long many, long begun) {
    await()
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofMinutes(2))
        .until(() -> held() == many);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Test
  void A_10_all_are_on_hold_within_10_s_of_the_event_also_one_drafted_meanwhile_and_come_free() {
    long begun = System.nanoTime();
    desk.publish(partner, "partner.blocked.v1");
    await().atMost(LIMIT).until(() -> held() > 0);
    String meanwhile = desk.draft(desk.agreement(partner)).id();
    Duration held = until(MANY + 1, begun);
    assertThat(desk.now(meanwhile).path("onHold").asBoolean()).isTrue();
    assertThat(count(Filters.eq("seq", 1L))).as("told once each").isEqualTo(MANY);

    begun = System.nanoTime();
    Map<String, Object> unblocked = Desk.example("partner.unblocked.v1");
    unblocked.put("to", "ELIGIBLE");
    desk.publish(partner, "partner.unblocked.v1", unblocked);
    Duration free = until(0, begun);
    assertThat(count(Filters.eq("seq", 2L))).as("told once each").isEqualTo(MANY);
    log.info(
        "hold: {} agreements on hold in {} ms, free in {} ms",
        MANY,
        held.toMillis(),
        free.toMillis());
    assertThat(held).isLessThan(LIMIT);
    assertThat(free).isLessThan(LIMIT);
  }

  @Test
  void A_10_what_an_instance_left_half_done_is_finished_by_the_next_and_told_once() {
    // The doomed instance has read the event; nobody else has.
    mongo
        .getCollection("partner_readings")
        .updateOne(
            Filters.eq("_id", partner),
            Updates.combine(
                Updates.set("state.status", "BLOCKED"),
                Updates.set(
                    "state.standing",
                    new Document("cause", "PARTNER_BLOCKED")
                        .append("epoch", 1L)
                        .append("sequence", 3L)
                        .append("eventId", "event-3")),
                Updates.set("state.followPending", true)));
    long done;
    try (ConfigurableApplicationContext doomed = instance()) {
      await().pollInterval(Duration.ofMillis(1)).atMost(LIMIT).until(() -> held() > 0);
      // From here on nothing of it reaches the store any more.
      doomed.getBean(MongoClient.class).close();
    }
    done = held();
    log.info("hold: the instance died after {} of {}", done, MANY);
    try (ConfigurableApplicationContext next = instance()) {
      assertThat(next.isRunning()).isTrue();
      until(MANY, System.nanoTime());
      await().atMost(LIMIT).until(() -> count(Filters.exists("outbox.0")) == 0);
    }
    assertThat(count(Filters.eq("seq", 1L))).as("told once each").isEqualTo(MANY);
    assertThat(done).as("it died half-way").isLessThan(MANY);
  }

  /** Another instance of the service, that reads no events: it starts by recovering. */
  private ConfigurableApplicationContext instance() {
    String[] same =
        Stream.of(
                "spring.mongodb.uri",
                "spring.mongodb.database",
                "platform.kafka.bootstrap-servers",
                "platform.issuer",
                "platform.jwk-set-uri")
            .map(name -> "--" + name + "=" + environment.getRequiredProperty(name))
            .toArray(String[]::new);
    String[] arguments = Arrays.copyOf(same, same.length + 3);
    arguments[same.length] = "--server.port=0";
    arguments[same.length + 1] = deaf("partners");
    arguments[same.length + 2] = deaf("reports");
    return new SpringApplicationBuilder(AgreementServiceApplication.class).run(arguments);
  }

  private static String deaf(String topic) {
    return "--spring.cloud.stream.bindings." + topic + "-in-0.consumer.auto-startup=false";
  }
}
