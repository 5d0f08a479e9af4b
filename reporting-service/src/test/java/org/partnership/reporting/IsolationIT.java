package org.partnership.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.kit.command.Ids;
import org.partnership.kit.security.Roles;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every operation by who may see what: the own office's subtree, the own organisation, no more. */
@ReportingTest
class IsolationIT {

  @Autowired Api api;
  @Autowired Stage stage;

  private String region = "";
  private String own = "";
  private String other = "";
  private String partner = "";
  private String partnership = "";
  private String agreement = "";

  @BeforeEach
  void plant() {
    stage.at("2026-04-01T08:00:00Z").headquarters();
    region = stage.office("HQ", "REGIONAL", null, "UTC");
    own = stage.office(region, "COUNTRY", "ML", "UTC");
    other = stage.office("HQ", "COUNTRY", "VN", "UTC");
    partner = stage.partner(own, "ML", "CIVIL_SOCIETY");
    partnership = stage.partnership(own, List.of(), partner);
    agreement = stage.agreement(own, "PCA", partnership, "77.00", partner);
    stage.settled(region, own, other, partner, partnership, agreement);
  }

  private Api officer(String office) {
    return api.as(Personas.staff("officer " + office, office, Roles.PARTNERSHIP_OFFICER));
  }

  private Api person(String organisation) {
    return api.as(
        Personas.partnerPerson("person of " + organisation, organisation, Roles.PARTNER_VIEWER));
  }

  private int agreementsSeen(Api as) {
    return totals(as).path("agreements").intValue();
  }

  private JsonNode totals(Api as) {
    return as.get("/api/overview?office=" + own).expect(200).json().path("totals");
  }

  @Test
  void an_office_counts_its_own_subtree_and_another_office_does_not_see_it() {
    assertThat(agreementsSeen(officer(own))).isEqualTo(1);
    assertThat(agreementsSeen(officer(region))).isEqualTo(1);
    assertThat(agreementsSeen(api.as(Personas.staff("hq", "HQ", Roles.HQ_ADMIN)))).isEqualTo(1);
    assertThat(agreementsSeen(api.as(Personas.staff("auditor", other, Roles.AUDITOR))))
        .isEqualTo(1);

    JsonNode stranger = totals(officer(other));
    assertThat(stranger.path("agreements").intValue()).isZero();
    assertThat(stranger.path("partnerships").intValue()).isZero();
    assertThat(stranger.path("partners").intValue()).isEqualTo(1);
  }

  @Test
  void what_another_office_does_is_not_in_items_pipeline_or_links_either() {
    JsonNode items = officer(other).get("/api/overview/items?office=" + own).expect(200).json();
    assertThat(items.path("items").toString()).doesNotContain(agreement, partnership);
    assertThat(officer(other).get("/api/pipeline?office=" + own).expect(200).json().path("longest"))
        .isEmpty();
    assertThat(officer(own).get("/api/pipeline?office=" + own).expect(200).json().path("longest"))
        .hasSize(1);
    // That the partner has a PCA elsewhere is nothing this office may learn from a figure.
    JsonNode byKind =
        officer(other).get("/api/overview?by=kind&kind=PCA&office=" + own).expect(200).json();
    assertThat(byKind.path("totals").path("partners").intValue()).isZero();
    JsonNode past =
        officer(other).get("/api/overview?asOf=2026-04-02&office=" + own).expect(200).json();
    assertThat(past.path("totals").path("agreements").intValue()).isZero();
  }

  @Test
  void a_timeline_is_there_for_whom_the_thing_is_there() {
    for (String subject : List.of(agreement, partnership)) {
      officer(own).get("/api/timeline?subject=" + subject).expect(200);
      officer(other).get("/api/timeline?subject=" + subject).expectProblem(404, "not-found");
    }
    officer(other).get("/api/timeline?subject=" + partner).expect(200);
    officer(other).get("/api/timeline?subject=" + own).expect(200);
    person(partner).get("/api/timeline?subject=" + partner).expect(200);
    person(stage.partner(own, "ML", "FOUNDATION"))
        .get("/api/timeline?subject=" + partner)
        .expectProblem(404, "not-found");
  }

  @Test
  void an_office_named_as_other_office_sees_what_names_it_and_nothing_else() {
    String shared = stage.partnership(own, List.of(other), partner);
    String under = stage.agreement(own, List.of(other), "MOU", shared, "1", partner);
    stage.settled(shared, under);

    officer(other).get("/api/timeline?subject=" + shared).expect(200);
    assertThat(totals(officer(other)).path("partnerships").intValue()).isEqualTo(1);
    officer(other).get("/api/timeline?subject=" + under).expect(200);
    assertThat(totals(officer(other)).path("agreements").intValue()).isEqualTo(1);
  }

  @Test
  void a_partners_people_see_their_own_and_agreements_once_sent_to_them() {
    JsonNode before = person(partner).get("/api/overview").expect(200).json().path("totals");
    assertThat(before.path("partners").intValue()).isEqualTo(1);
    assertThat(before.path("agreements").intValue()).isZero();
    person(partner).get("/api/timeline?subject=" + agreement).expect(404);

    stage.signed(agreement, own).settled(agreement);

    JsonNode after = person(partner).get("/api/overview").expect(200).json().path("totals");
    assertThat(after.path("agreements").intValue()).isEqualTo(1);
    JsonNode told =
        person(partner).get("/api/timeline?subject=" + agreement).expect(200).json().path("items");
    assertThat(told.valueStream().map(e -> e.path("type").asString("")))
        .containsExactly("agreement.approved.v1", "agreement.signed.v1");
    person(partner).get("/api/pipeline").expect(403);
  }

  @Test
  void how_a_partner_was_assessed_is_told_to_offices_with_a_relation_to_it_only() {
    stage
        .tell(
            Stage.PARTNERS,
            "assessment.started.v1",
            partner,
            own,
            Map.of("assessmentId", Ids.next(), "kind", "CORE_PRINCIPLES", "templateVersion", 1))
        .settled(partner);
    String path = "/api/timeline?subject=" + partner;

    assertThat(officer(own).get(path).body()).contains("assessment.started.v1");
    assertThat(officer(other).get(path).body()).doesNotContain("assessment.started.v1");
    assertThat(person(partner).get(path).body()).doesNotContain("assessment.started.v1");
  }

  @Test
  void a_consultation_is_told_to_all_when_public_and_to_its_office_otherwise() {
    String open = stage.consultation(own, "PUBLIC");
    String closed = stage.consultation(own, "MEMBERS");
    stage.settled(open, closed);

    officer(other).get("/api/timeline?subject=" + open).expect(200);
    officer(own).get("/api/timeline?subject=" + closed).expect(200);
    officer(other).get("/api/timeline?subject=" + closed).expect(404);
  }

  @Test
  void operations_are_closed_to_roles_without_a_row() {
    Map<String, Persona> callers =
        Map.of(
            "officer", Personas.staff("o", own, Roles.PARTNERSHIP_OFFICER, Roles.HQ_ADMIN),
            "person", Personas.partnerPerson("p", partner, Roles.PARTNER_EDITOR),
            "subscriber", Personas.machine("erp", Roles.SUBSCRIBER));
    callers.forEach(
        (who, persona) -> {
          api.as(persona).post("/api/rebuilds", null).expectProblem(403, "role-missing");
          api.as(persona).get("/api/rebuilds").expectProblem(403, "role-missing");
          api.as(persona).get("/api/rebuilds/x").expectProblem(403, "role-missing");
          api.as(persona)
              .post("/api/rebuilds/x/acceptance", Map.of("reason", "x"), "\"1\"")
              .expectProblem(403, "role-missing");
          api.as(persona)
              .post("/api/rebuilds/x/cancellation", Map.of("reason", "x"), "\"1\"")
              .expectProblem(403, "role-missing");
          if (!who.equals("subscriber")) {
            api.as(persona).get("/api/events").expectProblem(403, "role-missing");
          } else {
            api.as(persona).get("/api/overview").expectProblem(403, "role-missing");
            api.as(persona).get("/api/overview/items").expectProblem(403, "role-missing");
            api.as(persona).get("/api/timeline?subject=x").expectProblem(403, "role-missing");
            api.as(persona).get("/api/pipeline").expectProblem(403, "role-missing");
          }
        });
    api.as(Personas.staff("nobody", own)).get("/api/overview").expectProblem(403, "role-missing");
  }
}
