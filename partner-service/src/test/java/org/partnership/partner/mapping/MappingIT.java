package org.partnership.partner.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.kit.command.Ids;
import org.partnership.partner.Partners;
import org.partnership.testing.Api;
import org.partnership.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** P-9: matches and gaps. Each test asks for sectors that no other test's partners work in. */
@PlatformTest
class MappingIT {

  @Autowired Api api;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  private String register(String name, Map<String, ?> more) {
    Map<String, Object> form = Partners.form(name);
    form.putAll(more);
    return api.as(Partners.OFFICER).post("/api/partners", form).expect(201).id();
  }

  private JsonNode match(Map<String, ?> need) {
    return api.as(Partners.KOSOVO_OFFICER).post("/api/partner-matches", need).expect(200).json();
  }

  private static List<String> ids(JsonNode found) {
    return found.path("items").valueStream().map(m -> m.path("partnerId").asString()).toList();
  }

  @Test
  void P_9_who_covers_more_of_the_need_and_is_in_the_country_stands_first_and_it_is_said_why() {
    String both =
        register(
            "Both", Map.of("focusAreas", List.of("72010", "72040"), "languages", List.of("fr")));
    String one = register("One", Map.of("focusAreas", List.of("72010"), "country", "SN"));
    String near = register("Near", Map.of("focusAreas", List.of("72050"), "country", "SN"));
    register("Other", Map.of("focusAreas", List.of("41010")));

    JsonNode found =
        match(
            Map.of(
                "focusAreas", List.of("72010", "72040", "72099"),
                "country", "ML",
                "languages", List.of("fr")));

    assertThat(ids(found)).containsExactly(both, one, near);
    assertThat(found.path("considered").asInt()).isEqualTo(3);
    assertThat(found.path("uncovered").toString()).isEqualTo("[\"72099\"]");
    JsonNode best = found.path("items").get(0);
    assertThat(best.path("score").asDouble())
        .isBetween(0.5, 1.0)
        .isGreaterThan(found.path("items").get(1).path("score").asDouble());
    assertThat(best.path("reasons").findValuesAsString("code"))
        .contains("match-covers-open", "match-in-country", "match-languages", "match-status");
    assertThat(best.path("reasons").get(0).path("fact").asString()).contains("72010, 72040");
    assertThat(found.path("items").get(2).path("reasons").findValuesAsString("code"))
        .contains("match-works-near")
        .doesNotContain("match-covers-open");
  }

  @Test
  void P_9_what_those_on_board_cover_counts_less_than_what_nobody_covers() {
    String onBoard = register("On board", Map.of("focusAreas", List.of("33110")));
    String same = register("Same", Map.of("focusAreas", List.of("33110")));
    String adds = register("Adds", Map.of("focusAreas", List.of("33120")));
    Map<String, Object> need =
        Map.of("focusAreas", List.of("33110", "33120"), "withPartners", List.of(onBoard));

    JsonNode found = match(need);

    assertThat(ids(found)).containsExactly(adds, same);
  }

  @Test
  void P_9_offers_are_looked_for_by_kind_and_words() {
    String mark = "drones" + Long.toString(System.nanoTime(), 36);
    String skilled =
        register(
            "Skilled",
            Map.of("offers", List.of(Map.of("kind", "SKILL", "description", "Flying " + mark))));
    register(
        "Rich",
        Map.of("offers", List.of(Map.of("kind", "RESOURCE", "description", "Money for " + mark))));

    JsonNode found = match(Map.of("offers", List.of(Map.of("kind", "SKILL", "description", mark))));

    assertThat(ids(found)).containsExactly(skilled);
    assertThat(found.path("items").get(0).path("reasons").get(0).path("fact").asString())
        .contains("Flying");
  }

  @Test
  void P_9_who_cannot_be_worked_with_is_not_proposed() {
    String id = register("Gone", Map.of("focusAreas", List.of("43060")));
    assertThat(ids(match(Map.of("focusAreas", List.of("43060"))))).contains(id);

    partners.act(Partners.ADMIN, id, "suspension", Map.of("reason", "Why")).expect(200);

    assertThat(ids(match(Map.of("focusAreas", List.of("43060"))))).doesNotContain(id);
  }

  @Test
  void P_9_a_need_that_says_nothing_or_is_malformed_is_refused() {
    Api officer = api.as(Partners.OFFICER);
    officer.post("/api/partner-matches", Map.of("country", "ML")).expectRule(422, "P-9");
    officer.post("/api/partner-matches", Map.of("focusAreas", List.of("1"))).expect(400);
    officer
        .post("/api/partner-matches", Map.of("focusAreas", List.of("72010"), "limit", 0))
        .expect(400);
    officer
        .post(
            "/api/partner-matches",
            Map.of("focusAreas", List.of("72010"), "withPartners", List.of(Ids.next())))
        .expectProblem(400, "partner-unknown");
  }

  @Test
  void P_9_a_gap_is_what_no_eligible_partner_of_the_country_covers() {
    String eligible = partners.eligible("Eligible");
    api.as(Partners.OFFICER)
        .patch("/api/partners/" + eligible, Map.of("focusAreas", List.of("23110")), "*")
        .expect(200);
    String prospect = register("Prospect", Map.of("focusAreas", List.of("23110", "23181")));
    Api officer = api.as(Partners.KOSOVO_OFFICER);

    JsonNode mali = officer.get("/api/partner-gaps?country=ML&focusArea=23182").expect(200).json();
    JsonNode senegal = officer.get("/api/partner-gaps?country=SN").expect(200).json();

    assertThat(mali.path("covered").findValuesAsString("focusArea")).contains("23110");
    assertThat(mali.path("gaps").findValuesAsString("focusArea"))
        .contains("23181", "23182")
        .doesNotContain("23110");
    JsonNode gap = gap(mali, "23181");
    assertThat(gap.path("inCountry").asInt()).isEqualTo(1);
    assertThat(gap.path("nearest").get(0).asString()).isEqualTo(prospect);
    assertThat(gap(mali, "23182").path("inCountry").asInt()).isZero();
    assertThat(gap(senegal, "23110").path("eligibleElsewhere").asInt()).isEqualTo(1);
  }

  private static JsonNode gap(JsonNode found, String code) {
    return found
        .path("gaps")
        .valueStream()
        .filter(g -> g.path("focusArea").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?country=QQ", "?country=ML&focusArea=12", "?country=ML&x=1"})
  void a_question_for_gaps_that_is_not_understood_is_refused(String query) {
    api.as(Partners.OFFICER).get("/api/partner-gaps" + query).expect(400);
  }
}
