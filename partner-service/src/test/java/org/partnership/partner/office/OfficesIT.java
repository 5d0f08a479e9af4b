package org.partnership.partner.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.kit.event.Event;
import org.partnership.partner.Tree;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class OfficesIT {

  @Autowired Api api;
  @Autowired PublishedEvents events;

  @BeforeEach
  void plant() {
    Tree.plant(api);
  }

  @Test
  void headquarters_registers_an_office_and_everyone_learns_of_it() {
    Api.Answer made =
        api.as(Tree.HQ_ADMIN)
            .post(
                "/api/offices",
                Map.of(
                    "code", "GIN",
                    "name", "Guinea Country Office",
                    "level", "COUNTRY",
                    "parent", "WCARO",
                    "country", "GN",
                    "timeZone", "Africa/Conakry"))
            .expect(201);

    assertThat(made.header("Location")).isEqualTo("/api/offices/GIN");
    assertThat(made.json().path("allowedActions").toString()).contains("office.change");
    Event event = events.awaitOf("GIN", "office.registered.v1");
    assertThat(event.data().path("parent").asString()).isEqualTo("WCARO");
    assertThat(event.office()).isEqualTo("GIN");
    assertThat(api.as(Personas.staff("sen", "SEN", "auditor")).get("/api/offices/GIN").etag())
        .isEqualTo(made.etag());
  }

  @Test
  void an_office_is_renamed_by_merge_patch_on_the_version_that_was_read() {
    Tree.plant(api);
    Api hq = api.as(Tree.HQ_ADMIN);
    String before = hq.get("/api/offices/SEN").expect(200).etag();

    hq.send("PATCH", "/api/offices/SEN", Map.of("name", "x"), Map.of())
        .expectProblem(428, "if-match-missing");
    Api.Answer after = hq.patch("/api/offices/SEN", Map.of("name", "Senegal"), before).expect(200);
    hq.patch("/api/offices/SEN", Map.of("name", "Again"), before)
        .expectProblem(412, "version-stale");

    assertThat(after.json().path("name").asString()).isEqualTo("Senegal");
    assertThat(after.json().path("country").asString()).isEqualTo("SN");
    assertThat(events.awaitOf("SEN", "office.updated.v1").data().path("changed").toString())
        .isEqualTo("[\"name\"]");
  }

  @Test
  void what_does_not_fit_into_the_tree_is_refused_with_every_reason() {
    Api hq = api.as(Tree.HQ_ADMIN);
    Api.Answer answer =
        hq.post(
                "/api/offices",
                Map.of(
                    "code", "AAA",
                    "name", "A",
                    "level", "COUNTRY",
                    "parent", "MLI",
                    "timeZone", "Mars/Base"))
            .expectProblem(422, "office-not-acceptable");
    assertThat(answer.json().path("reasons")).hasSize(3);
    hq.post("/api/offices", Map.of("code", "BBB", "name", "B", "level", "HQ")).expect(422);
    hq.post("/api/offices", Map.of("code", "MLI", "name", "B", "level", "REGIONAL", "parent", "HQ"))
        .expectProblem(409, "office-code-taken");
    hq.post(
            "/api/offices",
            Map.of("code", "ml i", "name", "B", "level", "REGIONAL", "parent", "HQ"))
        .expect(400);
    hq.get("/api/offices/AAA").expectProblem(404, "not-found");
  }

  @Test
  void only_headquarters_registers_and_changes_offices() {
    Map<String, String> body =
        Map.of("code", "CCC", "name", "C", "level", "REGIONAL", "parent", "HQ");
    api.as(Personas.staff("mali-admin", "MLI", "office-admin"))
        .post("/api/offices", body)
        .expectProblem(403, "role-missing");
    api.as(Personas.staff("not-at-hq", "MLI", "hq-admin"))
        .post("/api/offices", body)
        .expectProblem(403, "not-at-headquarters");
    api.anonymous().get("/api/offices").expect(401);
  }

  @Test
  void offices_are_listed_by_code_page_by_page() {
    Api hq = api.as(Tree.HQ_ADMIN);
    Api.Answer first = hq.get("/api/offices?limit=2&total=true&parent=WCARO").expect(200);
    assertThat(first.json().path("total").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(first.json().path("items").get(0).path("parent").asString()).isEqualTo("WCARO");
    hq.get("/api/offices?level=MOON").expectProblem(400, "parameter-malformed");
    hq.get("/api/offices?lvl=HQ").expectProblem(400, "parameter-unknown");
  }
}
