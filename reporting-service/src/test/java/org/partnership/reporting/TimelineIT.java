package org.partnership.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnership.kit.command.Ids;
import org.partnership.kit.security.Roles;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ReportingTest
class TimelineIT {

  @Autowired Api api;
  @Autowired Stage stage;

  private String office = "";
  private String partner = "";

  @BeforeEach
  void plant() {
    stage.at("2026-06-01T08:00:00Z").headquarters();
    office = stage.office("HQ", "COUNTRY", "ML", "UTC");
    partner = stage.partner(office, "ML", "FOUNDATION");
    stage
        .at("2026-06-02T08:00:00Z")
        .moved(partner, office, "partner.suspended.v1", "PROSPECT", "SUSPENDED")
        .settled(partner, office);
  }

  private Api officer() {
    return api.as(Personas.staff("officer " + office, office, Roles.PARTNERSHIP_OFFICER));
  }

  @ParameterizedTest
  @CsvSource({
    "en, The partner was suspended: For a reason",
    "fr, Le partenaire a été suspendu : For a reason",
    "es, El socio fue suspendido: For a reason",
    "ar, عُلّق الشريك: For a reason",
    "de, The partner was suspended: For a reason"
  })
  void Q_2_a_timeline_is_told_in_the_callers_language(String language, String text) {
    JsonNode items =
        officer()
            .with("Accept-Language", language)
            .get("/api/timeline?subject=" + partner)
            .expect(200)
            .json()
            .path("items");

    JsonNode last = items.path(1);
    assertThat(last.path("text").asString()).isEqualTo(text);
    assertThat(last.path("at").asString()).isEqualTo("2026-06-02T08:00:00Z");
    assertThat(last.path("actor").asString()).isEqualTo(Stage.ACTOR);
    assertThat(last.path("office").asString()).isEqualTo(office);
  }

  @Test
  void it_comes_in_pages() {
    String first = "/api/timeline?limit=1&subject=" + partner;
    JsonNode page = officer().get(first).expect(200).json();
    assertThat(page.path("items").path(0).path("type").asString())
        .isEqualTo("partner.registered.v1");

    JsonNode next =
        officer().get(first + "&cursor=" + page.path("nextCursor").asString()).expect(200).json();
    assertThat(next.path("items").path(0).path("type").asString())
        .isEqualTo("partner.suspended.v1");
    assertThat(next.has("nextCursor")).isFalse();
  }

  @Test
  void a_roots_timeline_tells_of_its_parts_and_a_parts_of_itself() {
    String space = stage.consultation(office, "PUBLIC");
    String question = Ids.next();
    stage
        .tell(
            Stage.CONSULTATIONS,
            "question.asked.v1",
            question,
            space,
            office,
            Map.of("consultationId", space, "position", 1, "languages", java.util.List.of("en")))
        .settled(space, question);

    JsonNode whole = officer().get("/api/timeline?subject=" + space).expect(200).json();
    assertThat(whole.path("items").valueStream().map(e -> e.path("text").asString("")))
        .contains("Question 1 was asked.");
    JsonNode part = officer().get("/api/timeline?subject=" + question).expect(200).json();
    assertThat(part.path("items")).hasSize(1);
  }
}
