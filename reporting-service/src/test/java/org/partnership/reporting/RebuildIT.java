package org.partnership.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.event.Event;
import org.partnership.kit.job.Jobs;
import org.partnership.kit.security.Roles;
import org.partnership.kit.store.AggregateStore;
import org.partnership.reporting.projection.store.Generations;
import org.partnership.reporting.rebuild.domain.Rebuild;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** everything derived is rebuilt from the events alone, while it keeps answering. */
@ReportingTest
class RebuildIT {

  @Autowired Api api;
  @Autowired Stage stage;
  @Autowired Generations generations;
  @Autowired MongoTemplate mongo;
  @Autowired PublishedEvents events;
  @Autowired Commands commands;
  @Autowired AggregateStore<Rebuild> rebuilds;
  @Autowired Jobs jobs;
  @Autowired BindingsLifecycleController bindings;

  private String office = "";
  private String partner = "";

  @BeforeEach
  void plant() {
    stage.at("2026-08-01T08:00:00Z").headquarters();
    office = stage.office("HQ", "COUNTRY", "ML", "UTC");
    partner = stage.partner(office, "ML", "FOUNDATION");
    stage.settled(office, partner);
  }

  @AfterEach
  void leaveNoneOpen() {
    operator()
        .get("/api/rebuilds")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(r -> r.path("allowedActions").toString().contains("cancel"))
        .forEach(
            r ->
                operator()
                    .post(
                        "/api/rebuilds/" + r.path("id").asString() + "/cancellation",
                        Map.of("reason", "Left by a test"),
                        "*"));
  }

  private Api operator() {
    return api.as(Personas.machine("platform-operator", Roles.OPERATOR));
  }

  private Api officer() {
    return api.as(Personas.staff("officer " + office, office, Roles.PARTNERSHIP_OFFICER));
  }

  private JsonNode awaitStatus(String id, String status) {
    await(status)
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> rebuild(id).path("status").asString(""), status::equals);
    return rebuild(id);
  }

  private JsonNode rebuild(String id) {
    return operator().get("/api/rebuilds/" + id).expect(200).json();
  }

  private String figures(String query) {
    JsonNode overview = officer().get("/api/overview?" + query).expect(200).json();
    return overview.path("groups").toString() + overview.path("totals");
  }

  @Test
  @Timeout(240)
  void Q_3_a_rebuild_while_events_flow_gives_the_same_figures_and_loses_none() throws Exception {
    AtomicBoolean flowing = new AtomicBoolean(true);
    List<String> made = Collections.synchronizedList(new ArrayList<>());
    Thread flow =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (flowing.get() && made.size() < 6_000) {
                    String id = stage.partner(office, "ML", "CORPORATE");
                    stage
                        .moved(
                            id,
                            office,
                            "partner.assessment-started.v1",
                            "PROSPECT",
                            "UNDER_ASSESSMENT")
                        .moved(id, office, "partner.eligible.v1", "UNDER_ASSESSMENT", "ELIGIBLE");
                    String agreement =
                        stage.agreement(office, "CORPORATE_ALLIANCE", null, "0.10", id);
                    stage.signed(agreement, office);
                    made.add(id);
                    made.add(agreement);
                    stage.flush();
                  }
                });
    await().until(() -> made.size() > 100);
    int before = generations.serving();

    Api.Answer started = operator().post("/api/rebuilds", null).expect(202);
    AtomicBoolean answering = new AtomicBoolean(true);
    while (!rebuild(started.id()).path("status").asString("").equals("SERVING")) {
      answering.compareAndSet(
          true, officer().get("/api/overview?by=status&office=" + office).status() == 200);
      assertThat(rebuild(started.id()).path("status").asString(""))
          .isIn("FILLING", "ACCEPTED", "SERVING");
    }
    int more = made.size() + 40;
    await().until(() -> made.size() > more);
    flowing.set(false);
    flow.join();
    stage.settled(made.toArray(String[]::new));

    assertThat(answering).isTrue();
    assertThat(generations.serving()).isGreaterThan(before);
    JsonNode totals =
        officer()
            .get("/api/overview?category=CORPORATE&office=" + office)
            .expect(200)
            .json()
            .path("totals");
    assertThat(totals.path("partners").intValue()).isEqualTo(made.size() / 2);
    assertThat(totals.path("agreements").intValue()).isEqualTo(made.size() / 2);
    assertThat(totals.path("committed").path(0).path("amount").asString())
        .isEqualTo(
            new java.math.BigDecimal("0.10")
                .multiply(java.math.BigDecimal.valueOf(made.size() / 2))
                .toPlainString());
    assertThat(
            generations.versions(generations.serving()).countDocuments(Filters.in("subject", made)))
        .isEqualTo(made.size() / 2 * 7L);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !mongo.getCollectionNames().contains("g" + before + "_versions"));
  }

  @Test
  void Q_3_rebuilt_twice_it_is_identical_to_the_last_version() {
    String query = "by=status&office=" + office;
    String before = figures(query);
    String past = figures(query + "&asOf=2026-08-01");

    for (int i = 0; i < 2; i++) {
      JsonNode rebuild =
          awaitStatus(operator().post("/api/rebuilds", null).expect(202).id(), "SERVING");
      assertThat(rebuild.path("differences").longValue()).isZero();
      assertThat(rebuild.path("compared").longValue()).isPositive();
      assertThat(figures(query)).isEqualTo(before);
      assertThat(figures(query + "&asOf=2026-08-01")).isEqualTo(past);
    }
  }

  @Test
  void Q_3_a_difference_is_shown_and_waits_for_a_decision_with_a_reason() {
    int serving = generations.serving();
    tamper(serving);
    assertThat(figures("by=category&office=" + office)).contains("TAMPERED");

    Api.Answer started = operator().post("/api/rebuilds", null).expect(202);
    operator().post("/api/rebuilds", null).expectProblem(409, "rebuild-open");
    JsonNode different = awaitStatus(started.id(), "DIFFERENT");

    assertThat(different.path("differences").longValue()).isPositive();
    JsonNode shown = different.path("shown").path(0);
    assertThat(shown.path("subject").asString()).isEqualTo(partner);
    assertThat(shown.path("fields").toString()).contains("state.categories");
    assertThat(different.path("allowedActions").toString())
        .contains("rebuild.accept", "rebuild.cancel");
    assertThat(generations.serving()).isEqualTo(serving);
    stage
        .moved(partner, office, "partner.assessment-started.v1", "PROSPECT", "UNDER_ASSESSMENT")
        .settled(partner);

    String path = "/api/rebuilds/" + started.id() + "/acceptance";
    String etag = operator().get("/api/rebuilds/" + started.id()).etag();
    operator().post(path, Map.of("reason", "x")).expectProblem(428, "if-match-missing");
    operator().post(path, Map.of(), etag).expect(400);
    operator().post(path, Map.of("reason", "Somebody had changed it by hand"), etag).expect(200);
    awaitStatus(started.id(), "SERVING");

    String after = figures("by=status&office=" + office);
    assertThat(after).contains("UNDER_ASSESSMENT");
    assertThat(figures("by=category&office=" + office)).doesNotContain("TAMPERED");
    Event accepted = events.awaitOf(started.id(), "rebuild.accepted.v1");
    assertThat(accepted.data().path("reason").asString())
        .isEqualTo("Somebody had changed it by hand");
    assertThat(accepted.data().path("countedUpTo").has("partner-service")).isTrue();
    events.awaitOf(started.id(), "rebuild.switched.v1");
  }

  @Test
  void Q_3_one_that_is_cancelled_leaves_what_served_as_it_was() {
    int serving = generations.serving();
    tamper(serving);
    Api.Answer started = operator().post("/api/rebuilds", null).expect(202);
    JsonNode different = awaitStatus(started.id(), "DIFFERENT");
    String built = "g" + different.path("generation").intValue() + "_versions";

    operator()
        .post(
            "/api/rebuilds/" + started.id() + "/cancellation",
            Map.of("reason", "Not now"),
            operator().get("/api/rebuilds/" + started.id()).etag())
        .expect(200);

    assertThat(generations.standing()).isEqualTo(new Generations.Standing(serving, null));
    assertThat(mongo.getCollectionNames()).doesNotContain(built);
    operator()
        .post("/api/rebuilds/" + started.id() + "/acceptance", Map.of("reason", "Yes"), "*")
        .expectProblem(409, "transition-not-allowed");
    mend(serving);
  }

  @Test
  void Q_3_a_key_held_up_by_a_poison_event_is_held_up_in_the_rebuilt_one_too() {
    stage.poison(Stage.PARTNERS, partner);
    stage.moved(partner, office, "partner.assessment-started.v1", "PROSPECT", "UNDER_ASSESSMENT");
    stage.flush();
    await().until(() -> letter().path("parkedBehind").longValue() == 1);

    JsonNode rebuild =
        awaitStatus(operator().post("/api/rebuilds", null).expect(202).id(), "SERVING");
    assertThat(rebuild.path("differences").longValue()).isZero();
    assertThat(figures("by=status&office=" + office)).doesNotContain("UNDER_ASSESSMENT");

    operator()
        .post(
            "/api/dead-letters/reporting-service/" + letter().path("id").asString() + "/discard",
            Map.of("reason", "It is no event at all"))
        .expect(200);
    stage.settled(partner);
    assertThat(figures("by=status&office=" + office)).contains("UNDER_ASSESSMENT");
    awaitStatus(operator().post("/api/rebuilds", null).expect(202).id(), "SERVING");
    assertThat(figures("by=status&office=" + office)).contains("UNDER_ASSESSMENT");
  }

  @Test
  @Timeout(180)
  void Q_3_an_event_that_was_rebuilt_before_it_was_read_is_in_the_log_all_the_same() {
    int before = generations.serving();
    String late;
    String rebuilding;
    bindings.changeState("partners-in-0", State.STOPPED);
    try {
      late = stage.partner(office, "ML", "CORPORATE");
      stage.flush();
      rebuilding = operator().post("/api/rebuilds", null).expect(202).id();
      int generation = awaitStatus(rebuilding, "ACCEPTED").path("generation").intValue();
      await()
          .until(
              () -> generations.current(generation).countDocuments(Filters.eq("_id", late)) == 1);
      assertThat(generations.serving()).as("waits for its readers").isEqualTo(before);
    } finally {
      bindings.changeState("partners-in-0", State.STARTED);
    }
    awaitStatus(rebuilding, "SERVING");
    stage.settled(late);

    assertThat(mongo.getCollection("events").countDocuments(Filters.eq("subject", late)))
        .isEqualTo(1);
    assertThat(generations.serving()).isGreaterThan(before);
  }

  @Test
  void Q_3_one_that_is_cancelled_while_it_is_filled_leaves_nothing_behind() {
    int serving = generations.serving();
    Api.Answer started = operator().post("/api/rebuilds", null).expect(202);
    Api.Answer cancelled =
        operator()
            .post(
                "/api/rebuilds/" + started.id() + "/cancellation",
                Map.of("reason", "Started by mistake"),
                "*")
            .expect(200);

    assertThat(cancelled.json().path("status").asString()).isEqualTo("CANCELLED");
    String job = started.json().path("job").asString();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> operator().get(job).json().path("status").asString(""), "SUCCEEDED"::equals);
    assertThat(generations.standing()).isEqualTo(new Generations.Standing(serving, null));
    assertThat(mongo.getCollectionNames())
        .doesNotContain("g" + started.json().path("generation").intValue() + "_versions");
  }

  @Test
  void Q_3_one_whose_instance_died_is_taken_up_and_goes_on() {
    Act act = Act.ofPlatform("test", Instant.now(), null, null);
    String id = Ids.next();
    commands.create(rebuilds, id, Rebuild.start(generations.next(), generations.serving()), act);
    mongo
        .getCollection("platform_jobs")
        .insertOne(
            new Document("_id", id)
                .append("kind", "rebuild")
                .append("status", "RUNNING")
                .append("owner", "platform-operator")
                .append("parameters", new Document("rebuild", id))
                .append("done", 7L)
                .append("total", 9L)
                .append("createdAt", Instant.now())
                .append("leaseUntil", Instant.EPOCH));

    jobs.recover();

    assertThat(awaitStatus(id, "SERVING").path("differences").longValue()).isZero();
    String query = "by=status&office=" + office;
    assertThat(figures(query)).contains("PROSPECT");
  }

  @Test
  void the_same_request_sent_twice_starts_one_rebuild() {
    Map<String, String> key = Map.of("Idempotency-Key", "rebuild-" + office);
    Api.Answer first = operator().post("/api/rebuilds", null, key).expect(202);
    Api.Answer second = operator().post("/api/rebuilds", null, key).expect(202);

    assertThat(second.id()).isEqualTo(first.id());
    awaitStatus(first.id(), "SERVING");
    await()
        .until(
            () ->
                operator()
                    .get(first.json().path("job").asString())
                    .expect(200)
                    .json()
                    .path("status")
                    .asString(""),
            "SUCCEEDED"::equals);
  }

  private JsonNode letter() {
    return operator()
        .get("/api/dead-letters/reporting-service")
        .json()
        .path("items")
        .valueStream()
        .filter(l -> l.path("key").asString("").equals(partner))
        .findFirst()
        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
  }

  private void tamper(int generation) {
    write(generation, List.of("TAMPERED"));
  }

  private void mend(int generation) {
    write(generation, List.of("FOUNDATION"));
  }

  private void write(int generation, List<String> categories) {
    Document before =
        generations
            .current(generation)
            .findOneAndUpdate(
                Filters.eq("_id", partner), Updates.set("state.categories", categories));
    assertThat(before).isNotNull();
  }
}
