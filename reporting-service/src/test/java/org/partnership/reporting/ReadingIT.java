package org.partnership.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.kit.event.Position;
import org.partnership.kit.security.Roles;
import org.partnership.reporting.projection.store.Generations;
import org.partnership.reporting.projection.store.Projector;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Events as they come: twice, with gaps, broken, of unknown types. */
@ReportingTest
class ReadingIT {

  @Autowired Api api;
  @Autowired Stage stage;
  @Autowired Generations generations;
  @Autowired Projector projector;

  private String office = "";

  @BeforeEach
  void plant() {
    stage.at("2026-05-01T08:00:00Z").headquarters();
    office = stage.office("HQ", "COUNTRY", "ML", "UTC");
    stage.settled(office);
  }

  private Api operator() {
    return api.as(Personas.machine("platform-operator", Roles.OPERATOR));
  }

  private List<String> told(String subject) {
    return api.as(Personas.staff("hq", "HQ", Roles.HQ_ADMIN))
        .get("/api/timeline?subject=" + subject)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .map(e -> e.path("type").asString(""))
        .toList();
  }

  private Position mark(String subject) {
    return projector
        .positions(generations.serving(), List.of(subject))
        .getOrDefault(subject, Position.NONE);
  }

  @Test
  void an_event_that_comes_twice_counts_once() {
    String partner = stage.partner(office, "ML", "FOUNDATION");
    Map<String, Object> again = Stage.profile(partner, "VN", "FOUNDATION");
    again.put("registeredBy", office);
    again.put("status", "BLOCKED");
    stage.numbered(Stage.PARTNERS, "partner.registered.v1", partner, partner, office, again, 1);
    stage
        .moved(partner, office, "partner.assessment-started.v1", "PROSPECT", "UNDER_ASSESSMENT")
        .settled(partner);

    assertThat(told(partner))
        .containsExactly("partner.registered.v1", "partner.assessment-started.v1");
    assertThat(
            generations
                .versions(generations.serving())
                .countDocuments(com.mongodb.client.model.Filters.eq("subject", partner)))
        .isEqualTo(2);
  }

  @Test
  void what_comes_after_a_gap_waits_until_what_is_missing_arrives() {
    String partner = stage.partner(office, "ML", "FOUNDATION");
    Map<String, Object> third = Map.of("from", "UNDER_ASSESSMENT", "to", "DECLINED");
    stage.numbered(Stage.PARTNERS, "partner.declined.v1", partner, partner, office, third, 3);
    String witness = witness(partner);
    stage.settled(witness);
    assertThat(mark(partner)).isEqualTo(new Position(1, 1));

    Map<String, Object> second = Map.of("from", "PROSPECT", "to", "UNDER_ASSESSMENT");
    stage
        .numbered(
            Stage.PARTNERS, "partner.assessment-started.v1", partner, partner, office, second, 2)
        .settled(partner);

    assertThat(told(partner))
        .containsExactly(
            "partner.registered.v1", "partner.assessment-started.v1", "partner.declined.v1");
  }

  /**
   * Something of another key in the same partition that was told later: once read, so is all
   * before.
   */
  private String witness(String key) {
    while (true) {
      String id = org.partnership.kit.command.Ids.next();
      if (partition(id) == partition(key)) {
        Map<String, Object> data = Stage.profile(id, "ML", "FOUNDATION");
        data.put("registeredBy", office);
        data.put("status", "PROSPECT");
        stage.tell(Stage.PARTNERS, "partner.registered.v1", id, office, data);
        return id;
      }
    }
  }

  private static int partition(String key) {
    return org.apache.kafka.common.utils.Utils.toPositive(
            org.apache.kafka.common.utils.Utils.murmur2(
                key.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        % 6;
  }

  @Test
  void a_poison_event_stops_neither_the_reading_nor_other_keys_and_is_repaired() {
    String partner = stage.partner(office, "ML", "FOUNDATION");
    stage.settled(partner);
    stage.poison(Stage.PARTNERS, partner);
    stage.moved(partner, office, "partner.assessment-started.v1", "PROSPECT", "UNDER_ASSESSMENT");
    String witness = witness(partner);
    stage.settled(witness);
    assertThat(mark(partner)).isEqualTo(new Position(1, 1));

    JsonNode letter = letterOf(partner);
    assertThat(letter.path("status").asString()).isEqualTo("OPEN");
    String path = "/api/dead-letters/reporting-service/" + letter.path("id").asString();
    operator().post(path + "/discard", Map.of("reason", "It is no event at all")).expect(200);

    stage.settled(partner);
    assertThat(told(partner))
        .containsExactly("partner.registered.v1", "partner.assessment-started.v1");
  }

  @Test
  void
      an_event_that_breaks_its_contract_is_put_aside_and_its_subject_steps_past_it_when_discarded() {
    String partner = stage.partner(office, "ML", "FOUNDATION");
    stage.settled(partner);
    stage.broken(
        Stage.PARTNERS, "partner.updated.v1", partner, office, Map.of("categories", "FOUNDATION"));
    stage.moved(partner, office, "partner.assessment-started.v1", "PROSPECT", "UNDER_ASSESSMENT");
    stage.flush();

    await().until(() -> !letterOf(partner).isMissingNode());
    String path = "/api/dead-letters/reporting-service/" + letterOf(partner).path("id").asString();
    operator().post(path + "/retry", null).expectProblem(422, "dead-letter-still-fails");
    operator().post(path + "/discard", Map.of("reason", "Broken at its source")).expect(200);

    stage.settled(partner);
    assertThat(told(partner))
        .containsExactly("partner.registered.v1", "partner.assessment-started.v1");
  }

  private JsonNode letterOf(String key) {
    return operator()
        .get("/api/dead-letters/reporting-service")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(l -> l.path("key").asString("").equals(key))
        .findFirst()
        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
  }
}
