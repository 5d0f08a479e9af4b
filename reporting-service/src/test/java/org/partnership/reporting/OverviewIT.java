package org.partnership.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnership.kit.command.Ids;
import org.partnership.kit.security.Roles;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ReportingTest
class OverviewIT {

  @Autowired Api api;
  @Autowired Stage stage;

  private String office = "";

  @BeforeEach
  void plant() {
    stage.at("2026-01-05T08:00:00Z").headquarters();
    office = stage.office("HQ", "COUNTRY", "VU", "Pacific/Efate");
  }

  private Api officer() {
    return api.as(Personas.staff("officer " + office, office, Roles.PARTNERSHIP_OFFICER));
  }

  private static JsonNode group(JsonNode overview, String key) {
    return StreamSupport.stream(overview.path("groups").spliterator(), false)
        .filter(g -> g.path("key").asString("").equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no group " + key + " in " + overview));
  }

  @Test
  void figures_by_kind_and_category_with_exact_sums() {
    String partner = stage.partner(office, "VU", "CIVIL_SOCIETY", "MEDIA_COMMUNICATION");
    String partnership = stage.partnership(office, List.of(), partner);
    String first = stage.agreement(office, "PCA", partnership, "1000000000000.10", partner);
    String second = stage.agreement(office, "PCA", partnership, "0.20", partner);
    String draft = stage.agreement(office, "MOU", null, "5.00", partner);
    stage.signed(first, office).signed(second, office);
    stage.settled(partner, partnership, first, second, draft, office);

    JsonNode byKind = officer().get("/api/overview?by=kind&office=" + office).expect(200).json();

    JsonNode pca = group(byKind, "PCA");
    assertThat(pca.path("agreements").intValue()).isEqualTo(2);
    assertThat(pca.path("partnerships").intValue()).isEqualTo(1);
    assertThat(pca.path("partners").intValue()).isEqualTo(1);
    assertThat(pca.path("committed").toString())
        .isEqualTo("[{\"amount\":\"1000000000000.30\",\"currency\":\"USD\"}]");
    assertThat(byKind.path("totals").path("agreements").intValue()).isEqualTo(3);
    JsonNode byCategory =
        officer().get("/api/overview?by=category&kind=PCA&office=" + office).expect(200).json();
    assertThat(group(byCategory, "MEDIA_COMMUNICATION").path("agreements").intValue()).isEqualTo(2);
    assertThat(byCategory.path("totals").path("agreements").intValue()).isEqualTo(2);
  }

  @Test
  @DisplayName("P-2 what was agreed with a merged partner counts with the one that stands for it")
  void merged_partners_count_once() {
    String survivor = stage.partner(office, "VU", "FOUNDATION");
    String merged = stage.partner(office, "VU", "CORPORATE");
    String one = stage.agreement(office, "MOU", null, "1.00", survivor);
    String other = stage.agreement(office, "MOU", null, "2.00", merged);
    String merge = Ids.named(merged + " merge").toString();
    stage.tell(
        Stage.PARTNERS,
        "partner.merged.v1",
        merged,
        office,
        Map.of(
            "from",
            "ELIGIBLE",
            "to",
            "ARCHIVED",
            "reason",
            "the same",
            "mergeId",
            merge,
            "survivorId",
            survivor));
    stage.settled(survivor, merged, one, other, office);
    String byCategory = "/api/overview?by=category&kind=MOU&office=" + office;

    JsonNode together = officer().get(byCategory).expect(200).json();
    assertThat(group(together, "FOUNDATION").path("partners").intValue()).isEqualTo(1);
    assertThat(group(together, "FOUNDATION").path("agreements").intValue()).isEqualTo(2);
    assertThat(together.path("groups")).hasSize(1);
    assertThat(together.path("totals").path("partners").intValue()).isEqualTo(1);

    stage.tell(
        Stage.PARTNERS,
        "partner.merge-undone.v1",
        merged,
        office,
        Map.of(
            "from",
            "ARCHIVED",
            "to",
            "ELIGIBLE",
            "reason",
            "not the same",
            "mergeId",
            merge,
            "survivorId",
            survivor));
    stage.settled(merged);
    JsonNode apart = officer().get(byCategory).expect(200).json();
    assertThat(group(apart, "CORPORATE").path("agreements").intValue()).isEqualTo(1);
    assertThat(apart.path("totals").path("partners").intValue()).isEqualTo(2);
  }

  @Test
  void Q_1_every_figure_opens_into_the_items_behind_it() {
    String partner = stage.partner(office, "VU", "CORPORATE");
    String agreement = stage.agreement(office, "CORPORATE_ALLIANCE", null, "10.00", partner);
    stage.signed(agreement, office).settled(partner, agreement, office);
    JsonNode overview =
        officer().get("/api/overview?by=status&office=" + office).expect(200).json();

    JsonNode signed = group(overview, "SIGNED");
    JsonNode items = officer().get(signed.path("items").asString()).expect(200).json();
    assertThat(items.path("items")).hasSize(1);
    assertThat(items.path("items").path(0).path("id").asString()).isEqualTo(agreement);
    assertThat(items.path("items").path(0).path("href").asString())
        .isEqualTo("/api/agreements/" + agreement);
    JsonNode committed =
        officer().get(signed.path("itemsOf").path("committed").asString()).expect(200).json();
    assertThat(committed.path("items").path(0).path("amount").path("amount").asString())
        .isEqualTo("10.00");

    String all = overview.path("totals").path("items").asString() + "&limit=1";
    JsonNode firstPage = officer().get(all).expect(200).json();
    assertThat(firstPage.path("total").intValue()).isEqualTo(2);
    JsonNode secondPage =
        officer()
            .get(all + "&cursor=" + firstPage.path("nextCursor").asString())
            .expect(200)
            .json();
    assertThat(secondPage.path("items").path(0).path("id").asString()).isEqualTo(agreement);
    assertThat(secondPage.has("nextCursor")).isFalse();
  }

  @Test
  void Q_2_a_past_date_gives_what_was_recorded_by_the_end_of_that_day_where_the_asker_is() {
    // 13:30 UTC on the 19th is 00:30 on the 20th in Efate.
    stage.at("2026-01-19T12:30:00Z");
    String partner = stage.partner(office, "VU", "FOUNDATION");
    stage
        .at("2026-01-19T13:30:00Z")
        .moved(partner, office, "partner.assessment-started.v1", "PROSPECT", "UNDER_ASSESSMENT")
        .at("2026-03-01T00:00:00Z")
        .moved(partner, office, "partner.eligible.v1", "UNDER_ASSESSMENT", "ELIGIBLE")
        .settled(partner, office);
    String query = "/api/overview?by=status&category=FOUNDATION&office=" + office + "&asOf=";

    assertThat(officer().get(query + "2026-01-18").expect(200).json().path("groups")).isEmpty();
    JsonNode nineteenth = officer().get(query + "2026-01-19").expect(200).json();
    assertThat(group(nineteenth, "PROSPECT").path("partners").intValue()).isEqualTo(1);
    assertThat(nineteenth.path("asOf").asString()).isEqualTo("2026-01-19");
    JsonNode twentieth = officer().get(query + "2026-01-20").expect(200).json();
    assertThat(group(twentieth, "UNDER_ASSESSMENT").path("partners").intValue()).isEqualTo(1);
    JsonNode now =
        officer()
            .get("/api/overview?by=status&category=FOUNDATION&office=" + office)
            .expect(200)
            .json();
    assertThat(group(now, "ELIGIBLE").path("partners").intValue()).isEqualTo(1);

    // The same question at headquarters, where it was still the 19th.
    JsonNode elsewhere =
        api.as(Personas.staff("hq", "HQ", Roles.HQ_ADMIN)).get(query + "2026-01-19").json();
    assertThat(group(elsewhere, "UNDER_ASSESSMENT").path("partners").intValue()).isEqualTo(1);
    assertThat(
            officer()
                .get(group(nineteenth, "PROSPECT").path("items").asString())
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("status")
                .asString())
        .isEqualTo("PROSPECT");
  }

  @Test
  void Q_5_every_answer_says_up_to_which_event_of_each_service_it_counts() {
    stage.at("2026-10-01T10:00:00Z");
    String partner = stage.partner(office, "VU", "FOUNDATION");
    stage.settled(partner, office);

    JsonNode now = officer().get("/api/overview").expect(200).json().path("countedUpTo");
    assertThat(now.propertyNames())
        .containsExactlyInAnyOrder("partner-service", "agreement-service", "consultation-service");
    assertThat(now.path("partner-service").path("eventId").asString()).isNotEmpty();
    JsonNode before =
        officer().get("/api/overview?asOf=2026-09-30").expect(200).json().path("countedUpTo");
    assertThat(before.path("partner-service").path("time").asString())
        .isLessThan("2026-10-01T10:00:00Z");
    for (String path :
        List.of("/api/overview/items", "/api/pipeline", "/api/timeline?subject=" + partner)) {
      assertThat(officer().get(path).expect(200).json().path("countedUpTo").propertyNames())
          .as(path)
          .contains("partner-service");
    }
  }

  @Test
  void the_pipeline_shows_where_agreements_wait_as_of_a_day() {
    stage.at("2026-02-01T10:00:00Z");
    String partner = stage.partner(office, "VU", "FOUNDATION");
    String agreement = stage.agreement(office, "MOU", null, "1", partner);
    stage.settled(partner, agreement, office);

    JsonNode pipeline = officer().get("/api/pipeline?asOf=2026-02-10").expect(200).json();

    assertThat(pipeline.path("stages").path(0).path("status").asString()).isEqualTo("DRAFT");
    assertThat(pipeline.path("stages").path(0).path("agreements").intValue()).isEqualTo(1);
    assertThat(pipeline.path("longest").path(0).path("days").intValue()).isEqualTo(9);
    assertThat(officer().get("/api/pipeline?kind=PCA").expect(200).json().path("longest"))
        .isEmpty();
  }

  @Test
  void what_is_not_understood_is_refused_and_named() {
    Map<String, String> wrong =
        Map.of(
            "/api/overview?by=colour", "field-not-one-of",
            "/api/overview?colour=red", "parameter-unknown",
            "/api/overview?asOf=yesterday", "as-of-not-a-date",
            "/api/overview?asOf=2026-02-30", "as-of-not-a-date",
            "/api/overview?asOf=2999-01-01", "as-of-in-future",
            "/api/overview?status=", "filter-out-of-bounds",
            "/api/overview/items?figure=profit", "field-not-one-of",
            "/api/overview/items?limit=0", "limit-out-of-range",
            "/api/overview/items?cursor=abc", "cursor-invalid",
            "/api/pipeline?by=kind", "parameter-unknown");
    wrong.forEach((path, code) -> officer().get(path).expectProblem(400, code));
    officer().get("/api/overview/items?limit=ten").expect(400);
    officer().get("/api/timeline").expect(400);
    officer().get("/api/timeline?subject=x&cursor=-1").expectProblem(400, "cursor-invalid");
    officer().get("/api/timeline?subject=unheard-of").expectProblem(404, "not-found");
    api.anonymous().get("/api/overview").expect(401);
  }

  @Test
  void the_description_names_every_filter_and_who_may_ask() {
    JsonNode paths = api.anonymous().get("/v3/api-docs").expect(200).json().path("paths");

    for (String path : List.of("/api/overview", "/api/overview/items", "/api/pipeline")) {
      JsonNode operation = paths.path(path).path("get");
      assertThat(operation.path("parameters").valueStream().map(p -> p.path("name").asString("")))
          .as(path)
          .contains("asOf", "category", "focusArea", "office");
      assertThat(operation.path("x-permitted-to").asString()).contains("auditor");
    }
  }
}
