package org.partnership.agreement.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.kit.command.Ids;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Table of kinds: one PCA in force per partner and country programme, through the API. */
@AgreementTest
class ProgrammeIT {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final Persona ADMIN = Personas.staff("kosovo-admin", "XKX", "office-admin");

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired PublishedEvents events;

  private Signers signers;
  private String partner;
  private String programme;
  private String emergency;

  @BeforeEach
  void aProgramme() {
    partnerService.reset();
    signers = new Signers(api);
    partner = desk.partner("CIVIL_SOCIETY");
    programme = programme("P-" + Ids.next(), TODAY.minusYears(1), TODAY.plusYears(4));
    emergency =
        api.as(Signers.HQ_ADMIN)
            .post("/api/emergencies", Map.of("title", "Floods", "countries", List.of("XK")))
            .expect(201)
            .id();
  }

  private String programme(String code, LocalDate start, LocalDate end) {
    return register(ADMIN, code, start.toString(), end.toString()).expect(201).id();
  }

  private Api.Answer register(Persona who, String code, String start, String end) {
    return api.as(who)
        .post(
            "/api/country-programmes",
            Map.of(
                "office",
                "XKX",
                "code",
                code,
                "name",
                "Programme of cooperation",
                "startDate",
                start,
                "endDate",
                end));
  }

  /** A PCA of Kosovo, expedited so that no committee is heard. */
  private Map<String, Object> pca(LocalDate start, LocalDate end) {
    Map<String, Object> body = Signers.body("XKX", partner, "250000.00", "USD");
    body.put("kind", "PCA");
    body.put("countryProgramme", programme);
    body.put("startDate", start.toString());
    body.put("endDate", end.toString());
    body.put("expedited", Map.of("emergency", emergency));
    return body;
  }

  private String signed(LocalDate start, LocalDate end) {
    String id = signers.readyToSign(pca(start, end));
    signers.lastSignature("XKX", id, partner).expect(201);
    return id;
  }

  @Test
  void A_9_a_second_one_is_refused_and_the_one_in_force_is_named() {
    String waiting = signers.readyToSign(pca(TODAY, TODAY.plusDays(100)));
    String first = signed(TODAY, TODAY.plusDays(300));
    String number =
        api.as(Desk.FOREIGN_OFFICER)
            .get("/api/agreements/" + first)
            .json()
            .path("number")
            .asString();
    JsonNode refused = signers.lastSignature("XKX", waiting, partner).expectRule(422, "A-9").json();
    assertThat(refused.path("reasons").path(0).path("code").asString())
        .isEqualTo("programme-has-agreement");
    assertThat(refused.toString()).contains(number);
    String draft =
        api.as(Desk.FOREIGN_OFFICER)
            .post("/api/agreements", pca(TODAY.plusDays(300), TODAY.plusDays(310)))
            .expect(201)
            .id();
    signers.act(Desk.FOREIGN_OFFICER, "XKX", draft, "submission").expectRule(422, "A-9");
    assertThat(ask(Desk.FOREIGN_OFFICER).toString()).contains(number, "A-9");
    assertThat(ask(Desk.OFFICER).toString()).doesNotContain(number).contains("A-9");
  }

  private JsonNode ask(Persona who) {
    return api.as(who)
        .get(
            "/api/eligibility?agreementKind=PCA&office=XKX&partnerId="
                + partner
                + "&countryProgramme="
                + programme)
        .expect(200)
        .json();
  }

  @Test
  void A_9_the_next_one_begins_after_the_end_or_when_the_one_in_force_is_over() {
    String first = signed(TODAY, TODAY.plusDays(300));
    signed(TODAY.plusDays(301), TODAY.plusDays(400));
    String between = signers.approved(overlapping());
    signers.act(Desk.FOREIGN_AUTHORIZED, "XKX", first, "termination").expect(200);
    assertThat(ask(Desk.FOREIGN_OFFICER).path("eligible").asBoolean()).isTrue();
    Api.Answer office = api.as(Desk.FOREIGN_OFFICER).get("/api/agreements/" + between).expect(200);
    assertThat(office.json().path("status").asString()).isEqualTo("APPROVED");
    signed(TODAY, TODAY.plusDays(300));
  }

  /** What overlaps neither of the two, so that it can be approved. */
  private Map<String, Object> overlapping() {
    return pca(TODAY.plusDays(401), TODAY.plusDays(402));
  }

  @Test
  void A_9_of_sixteen_signed_at_once_one_is_in_force() throws Exception {
    List<Callable<Integer>> signings = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String id = signers.readyToSign(pca(TODAY, TODAY.plusDays(100 + i)));
      signings.add(() -> signers.lastSignature("XKX", id, partner).status());
    }
    List<Integer> statuses = Signers.together(signings);
    assertThat(statuses).containsOnly(201, 422);
    assertThat(statuses.stream().filter(s -> s == 201)).hasSize(1);
  }

  @Test
  void a_pca_names_the_programme_of_its_office_and_lies_within_its_dates() {
    Map<String, Object> body = pca(TODAY, TODAY.plusYears(5));
    api.as(Desk.FOREIGN_OFFICER)
        .post("/api/agreements", body)
        .expectProblem(422, "outside-country-programme");
    body.put("countryProgramme", Ids.next());
    api.as(Desk.FOREIGN_OFFICER)
        .post("/api/agreements", body)
        .expectProblem(422, "country-programme-unknown");
    Map<String, Object> elsewhere = pca(TODAY, TODAY.plusDays(10));
    elsewhere.put("office", "MLI");
    elsewhere.remove("expedited");
    api.as(Desk.OFFICER)
        .post("/api/agreements", elsewhere)
        .expectProblem(422, "country-programme-unknown");
    Map<String, Object> none = pca(TODAY, TODAY.plusDays(10));
    none.remove("countryProgramme");
    String draft = api.as(Desk.FOREIGN_OFFICER).post("/api/agreements", none).expect(201).id();
    JsonNode refused =
        signers.act(Desk.FOREIGN_OFFICER, "XKX", draft, "submission").expectRule(422, "A-9").json();
    assertThat(refused.toString()).contains("country-programme-missing");
  }

  @Test
  void country_programmes_are_registered_by_their_office_once_and_read_by_all() {
    String code = "C-" + Ids.next();
    String id = programme(code, TODAY, TODAY.plusYears(4));
    assertThat(events.awaitOf(id, "country-programme.registered.v1").data().path("code").asString())
        .isEqualTo(code);
    register(ADMIN, code, TODAY.toString(), TODAY.toString())
        .expectProblem(409, "country-programme-code-taken");
    register(ADMIN, "x", TODAY.toString(), TODAY.minusDays(1).toString()).expect(400);
    register(ADMIN, "has space", TODAY.toString(), TODAY.toString()).expect(400);
    register(ADMIN, "x", "0001-01-01", "9999-12-31").expect(400);
    for (Persona other :
        List.of(
            Desk.FOREIGN_OFFICER,
            Personas.staff("mali-admin", "MLI", "office-admin"),
            Desk.viewer(partner))) {
      register(other, "y", TODAY.toString(), TODAY.toString()).expect(403);
    }
    api.as(Desk.viewer(partner)).get("/api/country-programmes/" + id).expect(200);
    JsonNode listed =
        api.as(Desk.OFFICER).get("/api/country-programmes?office=ECARO&limit=200").json();
    assertThat(listed.path("items").valueStream().map(p -> p.path("id").asString())).contains(id);
    assertThat(
            api.as(Desk.OFFICER)
                .get("/api/country-programmes?office=MLI&limit=200")
                .json()
                .path("items")
                .valueStream()
                .map(p -> p.path("id").asString()))
        .doesNotContain(id);
    api.as(Desk.OFFICER).get("/api/country-programmes/" + Ids.next()).expect(404);
  }
}
