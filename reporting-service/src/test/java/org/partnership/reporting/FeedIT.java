package org.partnership.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.kit.security.Roles;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ReportingTest
class FeedIT {

  @Autowired Api api;
  @Autowired Stage stage;

  private String office = "";

  @BeforeEach
  void plant() {
    stage.at("2026-07-01T08:00:00Z").headquarters();
    office = stage.office("HQ", "COUNTRY", "ML", "UTC");
  }

  private Api subscriber() {
    return api.as(Personas.machine("erp", Roles.SUBSCRIBER));
  }

  @Test
  void a_subscriber_reads_on_from_its_cursor_and_misses_nothing() {
    String partner = stage.partner(office, "ML", "FOUNDATION");
    stage.settled(partner, office);
    String cursor = "0";
    List<String> types = new ArrayList<>();
    JsonNode page;
    do {
      page =
          subscriber()
              .get("/api/events?limit=1&subject=" + partner + "&after=" + cursor)
              .expect(200)
              .json();
      page.path("items").forEach(e -> types.add(e.path("type").asString()));
      cursor = page.path("nextCursor").asString();
    } while (!page.path("items").isEmpty());
    assertThat(types).containsExactly("partner.registered.v1");

    stage
        .moved(partner, office, "partner.assessment-started.v1", "PROSPECT", "UNDER_ASSESSMENT")
        .moved(partner, office, "partner.eligible.v1", "UNDER_ASSESSMENT", "ELIGIBLE")
        .settled(partner);
    JsonNode later =
        subscriber()
            .get("/api/events?types=partner.eligible.v1&subject=" + partner + "&after=" + cursor)
            .expect(200)
            .json();

    JsonNode event = later.path("items").path(0);
    assertThat(later.path("items")).hasSize(1);
    assertThat(event.path("specversion").asString()).isEqualTo("1.0");
    assertThat(event.path("sequence").asString()).isEqualTo("3");
    assertThat(event.path("data").path("to").asString()).isEqualTo("ELIGIBLE");
    assertThat(later.path("countedUpTo").has("partner-service")).isTrue();
  }

  @Test
  void what_is_not_understood_is_refused() {
    subscriber().get("/api/events?after=-5").expectProblem(400, "cursor-invalid");
    subscriber().get("/api/events?after=9999999999999999999").expectProblem(400, "cursor-invalid");
    subscriber().get("/api/events?limit=100000").expectProblem(400, "limit-out-of-range");
    subscriber().get("/api/events?type=x").expectProblem(400, "parameter-unknown");
    subscriber().get("/api/events?subject=").expectProblem(400, "filter-out-of-bounds");
  }

  @Test
  void the_catalogue_says_what_is_published_to_anyone() {
    JsonNode catalogue = api.anonymous().get("/api/event-catalogue").expect(200).json();
    assertThat(catalogue.path("items").valueStream().map(e -> e.path("publisher").asString("")))
        .contains(
            "partner-service", "agreement-service", "consultation-service", "reporting-service");

    JsonNode type =
        api.anonymous().get("/api/event-catalogue/partner.suspended.v1").expect(200).json();
    assertThat(type.path("topic").asString()).isEqualTo("partners.events");
    assertThat(type.path("schema").path("type").asString()).isEqualTo("object");
    assertThat(type.path("example").path("data").isObject()).isTrue();
    api.anonymous().get("/api/event-catalogue/partner.praised.v1").expectProblem(404, "not-found");
  }
}
