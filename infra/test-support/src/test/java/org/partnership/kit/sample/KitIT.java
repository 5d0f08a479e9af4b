package org.partnership.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.inbox.Readings;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.relay.OutboxRelay;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.TestIdentity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class KitIT {

  private static final Persona OFFICER =
      Personas.staff("mali-officer", "MLI", "partnership-officer");
  private static final Persona OTHER =
      Personas.staff("viet-nam-officer", "VNM", "partnership-officer");
  private static final Persona OPERATOR = Personas.machine("operator", "operator");

  @Autowired Api api;
  @Autowired MongoTemplate mongo;
  @Autowired OutboxRelay relay;
  @Autowired ObjectProvider<Recovery> recoveries;
  @Autowired Readings<SampleService.Echo> echoes;
  SampleTopic topic;

  @BeforeEach
  void topic() {
    topic = SampleTopic.get();
  }

  private Api.Answer start() {
    return api.as(OFFICER)
        .post("/api/counters", Map.of("name", UUID.randomUUID().toString()))
        .expect(201);
  }

  private static List<Long> sequences(List<ConsumerRecord<String, byte[]>> records) {
    CloudEventCodec codec = new CloudEventCodec(JsonMapper.shared());
    return records.stream().map(r -> codec.fromRecord(r).position().sequence()).toList();
  }

  @Test
  void every_change_is_published_in_order_without_gaps_and_taken_out_of_the_outbox() {
    Api.Answer counter = start();
    String etag = counter.etag();
    for (int i = 0; i < 20; i++) {
      etag =
          api.as(OFFICER)
              .post("/api/counters/" + counter.id() + "/additions", Map.of("amount", 1), etag)
              .expect(200)
              .etag();
    }
    assertThat(sequences(topic.awaitOf(counter.id(), 21)))
        .isEqualTo(IntStream.rangeClosed(1, 21).mapToObj(i -> (long) i).toList());
    awaitEmptyOutbox(counter.id());
  }

  @Test
  void sixteen_writers_on_one_aggregate_lose_nothing_and_publish_every_version_once()
      throws Exception {
    Api.Answer counter = start();
    int each = 15;
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int w = 0; w < 16; w++) {
        writers.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    api.as(OFFICER)
                        .post(
                            "/api/counters/" + counter.id() + "/additions",
                            Map.of("amount", 1),
                            "*")
                        .expect(200);
                  }
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    int all = 16 * each;
    assertThat(api.as(OFFICER).get("/api/counters/" + counter.id()).json().path("value").intValue())
        .isEqualTo(all);
    List<Long> sequences = sequences(topic.awaitOf(counter.id(), all + 1));
    assertThat(sequences.stream().distinct().sorted().toList())
        .isEqualTo(IntStream.rangeClosed(1, all + 1).mapToObj(i -> (long) i).toList());
    assertThat(sequences.stream().distinct().toList()).isSorted();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(echoes.find(counter.id()).orElseThrow().state())
                    .isEqualTo(new SampleService.Echo(all, all + 1)));
  }

  @Test
  void events_left_by_a_publisher_that_died_are_published_by_recovery() {
    Api.Answer counter = start();
    topic.awaitOf(counter.id(), 1);
    awaitEmptyOutbox(counter.id());
    // As if a process had died between its acknowledged write and its sends.
    Document left =
        new Document("seq", 2L)
            .append("epoch", 1L)
            .append("id", UUID.randomUUID().toString())
            .append("type", "counter.counted.v1")
            .append("key", counter.id())
            .append("time", new java.util.Date())
            .append("data", "{\"value\":7}");
    mongo
        .getCollection("counters")
        .updateOne(
            Filters.eq("_id", counter.id()),
            Updates.combine(
                Updates.push("outbox", left), Updates.inc("seq", 1L), Updates.inc("version", 1L)));
    recoveries.forEach(Recovery::recover);
    assertThat(sequences(topic.awaitOf(counter.id(), 2))).containsExactly(1L, 2L);
    awaitEmptyOutbox(counter.id());
  }

  private void awaitEmptyOutbox(String id) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              Document stored = mongo.getCollection("counters").find(Filters.eq("_id", id)).first();
              assertThat(stored).isNotNull();
              assertThat(stored.getList("outbox", Document.class)).isEmpty();
            });
  }

  @Test
  void the_same_key_and_body_give_the_same_answer_and_one_thing() {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, String> body = Map.of("name", UUID.randomUUID().toString());
    Api.Answer first = api.as(OFFICER).post("/api/counters", body, key).expect(201);
    Api.Answer again = api.as(OFFICER).post("/api/counters", body, key).expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    api.as(OFFICER)
        .post("/api/counters", Map.of("name", "another"), key)
        .expectProblem(422, "idempotency-key-reused");
    assertThat(api.as(OTHER).post("/api/counters", body, key).status())
        .as("a key is the caller's own")
        .isEqualTo(409);
  }

  @Test
  void a_repeat_after_a_crash_finishes_what_was_begun_with_the_same_id() {
    String key = UUID.randomUUID().toString();
    Map<String, String> body = Map.of("name", UUID.randomUUID().toString());
    Api.Answer first =
        api.as(OFFICER).post("/api/counters", body, Map.of("Idempotency-Key", key)).expect(201);
    // As if the process had died before it could keep the answer.
    mongo
        .getCollection("platform_idempotency")
        .updateOne(
            Filters.eq("newId", first.id()),
            Updates.combine(
                Updates.unset("status"), Updates.set("lockedUntil", new java.util.Date(0))));
    Api.Answer again =
        api.as(OFFICER).post("/api/counters", body, Map.of("Idempotency-Key", key)).expect(201);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(topic.awaitOf(first.id(), 1)).hasSize(1);
  }

  @Test
  void a_change_repeated_after_a_lost_answer_is_done_once() {
    Api.Answer counter = start();
    String key = UUID.randomUUID().toString();
    String path = "/api/counters/" + counter.id() + "/additions";
    Map<String, String> headers = Map.of("Idempotency-Key", key, "If-Match", counter.etag());
    api.as(OFFICER).post(path, Map.of("amount", 5), headers).expect(200);
    mongo
        .getCollection("platform_idempotency")
        .updateMany(
            Filters.exists("status"),
            Updates.combine(
                Updates.unset("status"), Updates.set("lockedUntil", new java.util.Date(0))));
    Api.Answer again = api.as(OFFICER).post(path, Map.of("amount", 5), headers).expect(200);
    assertThat(again.json().path("value").intValue()).isEqualTo(5);
  }

  @Test
  void versions_are_asked_for_and_checked() {
    Api.Answer counter = start();
    String path = "/api/counters/" + counter.id() + "/additions";
    api.as(OFFICER).post(path, Map.of("amount", 1)).expectProblem(428, "if-match-missing");
    api.as(OFFICER)
        .post(path, Map.of("amount", 1), "\"nonsense\"")
        .expectProblem(400, "if-match-malformed");
    api.as(OFFICER).post(path, Map.of("amount", 1), counter.etag()).expect(200);
    api.as(OFFICER)
        .post(path, Map.of("amount", 1), counter.etag())
        .expectProblem(412, "version-stale");
  }

  @Test
  void what_a_caller_may_not_see_is_not_there_and_roles_are_asked_first() {
    Api.Answer counter = start();
    api.as(OTHER).get("/api/counters/" + counter.id()).expectProblem(404, "not-found");
    api.as(OTHER)
        .post("/api/counters/" + counter.id() + "/additions", Map.of("amount", 1), "\"9\"")
        .expectProblem(404, "not-found");
    api.as(OPERATOR).get("/api/counters/" + counter.id()).expectProblem(403, "role-missing");
    api.anonymous()
        .get("/api/counters/" + counter.id())
        .expectProblem(401, "token-missing-or-invalid");
  }

  @Test
  void tokens_that_are_not_good_are_no_tokens() {
    TestIdentity identity = TestIdentity.get();
    for (String token :
        List.of(
            identity.forgedToken(OFFICER),
            identity.expiredToken(OFFICER),
            identity.foreignToken(OFFICER),
            identity.token(OFFICER, c -> c.issuer("http://elsewhere")),
            identity.token(OFFICER, c -> c.claim("partner", UUID.randomUUID().toString())),
            "nonsense")) {
      api.withToken(token)
          .get("/api/counters/" + UUID.randomUUID())
          .expectProblem(401, "token-missing-or-invalid");
    }
  }

  @Test
  void bad_bodies_are_told_what_is_wrong_and_change_nothing() {
    long before = mongo.getCollection("counters").countDocuments();
    Api officer = api.as(OFFICER);
    officer
        .post("/api/counters", "{\"name\":\"a\",\"more\":1}")
        .expectProblem(400, "field-unknown");
    officer.post("/api/counters", "{\"name\":5}").expectProblem(400, "field-type-wrong");
    officer.post("/api/counters", "{\"name\":").expect(400);
    officer.post("/api/counters", "{\"name\":\"a\",\"name\":\"b\"}").expect(400);
    officer.post("/api/counters", "").expect(400);
    officer.post("/api/counters", "{}").expectProblem(400, "request-invalid");
    officer
        .post("/api/counters", Map.of("name", "x".repeat(51)))
        .expectProblem(400, "request-invalid");
    officer
        .post("/api/counters", Map.of("name", "evil\u202Etxt"))
        .expectProblem(400, "request-invalid");
    officer
        .post("/api/counters", Map.of("name", "nul\u0000"))
        .expectProblem(400, "request-invalid");
    officer.post("/api/counters", "[".repeat(1000)).expect(400);
    officer.post("/api/counters", "x".repeat(10_000_000)).expectProblem(413, "body-too-large");
    officer
        .post("/api/counters", "{}", Map.of("Content-Type", "application/json;charset=utf-16"))
        .expectProblem(415, "charset-not-supported");
    officer.post("/api/counters", "a=b", Map.of("Content-Type", "text/plain")).expect(415);
    officer.post("/api/nothing", "{}").expectProblem(404, "path-unknown");
    officer.put("/api/counters", "{}").expectProblem(405, "method-not-supported");
    officer
        .post("/api/counters", Map.of("name", "a"), Map.of("Idempotency-Key", "x".repeat(201)))
        .expectProblem(400, "idempotency-key-malformed");
    assertThat(mongo.getCollection("counters").countDocuments()).isEqualTo(before);
  }

  @Test
  void refusals_speak_the_callers_language() {
    Api.Answer french =
        api.with("Accept-Language", "fr-FR, en;q=0.5").get("/api/counters/x").expect(401);
    assertThat(french.json().path("title").asString()).isEqualTo("Non authentifié");
    Api.Answer klingon = api.with("Accept-Language", "tlh").get("/api/counters/x").expect(401);
    assertThat(klingon.json().path("title").asString()).isEqualTo("Not signed in");
    assertThat(klingon.header("X-Correlation-Id")).isNotEmpty();
    assertThat(klingon.json().path("correlationId").asString())
        .isEqualTo(klingon.header("X-Correlation-Id"));
  }

  @Test
  void every_operation_says_who_may_call_it() {
    var paths = api.get("/v3/api-docs").expect(200).json().path("paths");
    assertThat(paths.propertyNames()).contains("/api/counters", "/api/dead-letters/{service}");
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            assertThat(operation.getValue().path("x-permitted-to").asString(""))
                                .as(path.getKey() + " " + operation.getKey())
                                .isNotEmpty()));
  }

  @Test
  void poison_stops_neither_the_consumer_nor_other_keys_and_can_be_repaired() {
    String key = UUID.randomUUID().toString();
    topic.sendPoison(key);
    topic.send(key, key, 1, "{\"value\":1}");
    topic.send(key, key, 2, "{\"value\":2}");
    Api.Answer other = start();
    await().atMost(Duration.ofSeconds(20)).until(() -> echoes.find(other.id()).isPresent());
    Document letter = awaitLetter(key);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        mongo
                            .getCollection("platform_parked_events")
                            .countDocuments(Filters.eq("key", key)))
                    .isEqualTo(2));
    assertThat(echoes.find(key)).isEmpty();

    String path = "/api/dead-letters/sample/" + letter.getString("_id");
    api.as(OFFICER).get("/api/dead-letters/sample").expectProblem(403, "role-missing");
    api.as(OPERATOR).post(path + "/retry", null).expectProblem(422, "dead-letter-still-fails");
    api.as(OPERATOR).post(path + "/discard", Map.of("reason", "no event at all")).expect(200);
    assertThat(echoes.find(key).orElseThrow().state()).isEqualTo(new SampleService.Echo(2, 2));
    api.as(OPERATOR)
        .post(path + "/discard", Map.of("reason", "again"))
        .expectProblem(409, "dead-letter-decided");
    topic.send(key, key, 3, "{\"value\":3}");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> echoes.find(key).orElseThrow().state().value() == 3);
  }

  private Document awaitLetter(String key) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> mongo.getCollection("platform_dead_letters").find(Filters.eq("key", key)).first(),
            found -> found != null);
  }

  @Test
  void a_gap_is_never_stepped_over_and_closes_when_what_is_missing_arrives() {
    String key = UUID.randomUUID().toString();
    topic.send(key, key, 1, "{\"value\":1}");
    topic.send(key, key, 3, "{\"value\":3}");
    topic.send(key, key, 4, "{\"value\":4}");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        mongo
                            .getCollection("platform_parked_events")
                            .countDocuments(Filters.eq("key", key)))
                    .isEqualTo(2));
    assertThat(echoes.find(key).orElseThrow().state().value()).isEqualTo(1);
    topic.send(key, key, 2, "{\"value\":2}");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(echoes.find(key).orElseThrow().state())
                    .isEqualTo(new SampleService.Echo(4, 4)));
    assertThat(mongo.getCollection("platform_blocked_keys").countDocuments(Filters.eq("key", key)))
        .isZero();
  }

  @Test
  void a_repeated_event_is_dropped() {
    String key = UUID.randomUUID().toString();
    topic.send(key, key, 1, "{\"value\":1}");
    topic.send(key, key, 2, "{\"value\":2}");
    topic.send(key, key, 1, "{\"value\":1}");
    topic.send(key, key, 2, "{\"value\":2}");
    topic.send(key, key, 3, "{\"value\":3}");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(echoes.find(key).orElseThrow().state())
                    .isEqualTo(new SampleService.Echo(3, 3)));
  }

  @Test
  void a_full_outbox_refuses_and_says_when_to_come_back() {
    Api.Answer counter = start();
    topic.awaitOf(counter.id(), 1);
    awaitEmptyOutbox(counter.id());
    List<Document> waiting =
        IntStream.range(0, 200)
            .mapToObj(i -> new Document("seq", 1_000L + i))
            .collect(Collectors.toList());
    mongo
        .getCollection("counters")
        .updateOne(Filters.eq("_id", counter.id()), Updates.set("outbox", waiting));
    Api.Answer refused =
        api.as(OFFICER)
            .post(
                "/api/counters/" + counter.id() + "/additions", Map.of("amount", 1), counter.etag())
            .expectProblem(503, "outbox-full");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    mongo
        .getCollection("counters")
        .updateOne(Filters.eq("_id", counter.id()), Updates.set("outbox", List.of()));
  }

  @Test
  void what_operators_watch_is_there() {
    start();
    String metrics = api.get("/actuator/prometheus").expect(200).body();
    assertThat(metrics)
        .contains(
            "platform_outbox_oldest_seconds",
            "platform_outbox_backlog",
            "platform_consumer_lag_seconds",
            "platform_consumer_dead_letters_total",
            "platform_commands_seconds");
    assertThat(api.get("/actuator/health/readiness").expect(200).body()).contains("UP");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(relay.backlog()).isZero());
  }
}
