package org.partnership.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The annex: every operation of this service, by own and other offices, partners and machines. */
@AgreementTest
class IsolationIT {

  private static final java.util.regex.Pattern FOR_STAFF =
      java.util.regex.Pattern.compile(".*/(history|review|committees/.*)");

  private static final Map<String, Object> WHY = Map.of("reason", "Because", "comment", "Because");

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  /** One operation on a thing of Mali, as somebody calls it. */
  private record Call(String method, String pattern, String path, Object body) {}

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
    desk.offices();
  }

  private List<Call> calls(Things things, String party) {
    List<Call> calls = new ArrayList<>();
    String agreement = things.agreement();
    String p = "/api/partnerships/" + things.partnership();
    String a = "/api/agreements/" + agreement;
    calls.add(new Call("GET", "/api/partnerships/{id}", p, Map.of()));
    calls.add(new Call("PATCH", "/api/partnerships/{id}", p, Map.of("title", "Taken")));
    calls.add(new Call("GET", "/api/partnerships/{id}/history", p + "/history", Map.of()));
    calls.add(
        new Call(
            "POST",
            "/api/partnerships/{id}/cycle-moves",
            p + "/cycle-moves",
            Map.of("to", "IDENTIFYING")));
    calls.add(new Call("GET", "/api/agreements/{id}", a, Map.of()));
    calls.add(new Call("PATCH", "/api/agreements/{id}", a, Map.of("title", "Taken")));
    calls.add(new Call("GET", "/api/agreements/{id}/content", a + "/content", Map.of()));
    calls.add(new Call("GET", "/api/agreements/{id}/content.pdf", a + "/content.pdf", Map.of()));
    calls.add(new Call("GET", "/api/agreements/{id}/history", a + "/history", Map.of()));
    for (String step :
        List.of(
            "submission",
            "return",
            "approval",
            "ratification",
            "suspension",
            "resumption",
            "termination",
            "cancellation",
            "closure")) {
      calls.add(new Call("POST", "/api/agreements/{id}/" + step, a + "/" + step, WHY));
    }
    calls.add(
        new Call(
            "POST",
            "/api/agreements/{id}/signatures",
            a + "/signatures",
            desk.signature(agreement, party)));
    calls.add(
        new Call(
            "POST",
            "/api/signatures/{id}/confirmation",
            "/api/signatures/" + things.signature() + "/confirmation",
            WHY));
    calls.add(new Call("POST", "/api/agreements/{id}/renewals", a + "/renewals", Map.of()));
    reviews(calls, "agreements", agreement);
    reviews(calls, "amendments", things.amendment());
    disbursements(calls, things);
    amendments(calls, things, desk.signature(agreement, party));
    programmes(calls, things);
    return calls;
  }

  private static void reviews(List<Call> calls, String kind, String id) {
    String p = "/api/" + kind + "/{id}/review";
    String r = p.replace("{id}", id);
    calls.add(new Call("GET", p, r, Map.of()));
    calls.add(new Call("POST", p + "/conflicts", r + "/conflicts", Map.of("reason", "Mine")));
    calls.add(new Call("POST", p + "/votes", r + "/votes", Map.of("vote", "FOR")));
    calls.add(new Call("POST", p + "/minutes", r + "/minutes", Map.of("recommendation", "Yes")));
    String c = "/api/committees/{office}";
    calls.add(new Call("GET", c, "/api/committees/MLI", Map.of()));
    calls.add(
        new Call("PUT", c, "/api/committees/MLI", Map.of("members", List.of("me"), "quorum", 1)));
  }

  private static void amendments(List<Call> calls, Things things, Map<String, Object> signed) {
    String a = "/api/agreements/{id}/amendments";
    String under = a.replace("{id}", things.active());
    calls.add(new Call("GET", a, under, Map.of()));
    calls.add(new Call("POST", a, under, Map.of("title", "Taken")));
    String d = "/api/amendments/{id}";
    String one = d.replace("{id}", things.amendment());
    calls.add(new Call("GET", d, one, Map.of()));
    calls.add(new Call("PATCH", d, one, Map.of("title", "Taken")));
    for (String step : List.of("submission", "return", "approval", "cancellation")) {
      calls.add(new Call("POST", d + "/" + step, one + "/" + step, WHY));
    }
    calls.add(new Call("POST", d + "/signatures", one + "/signatures", signed));
  }

  private static void programmes(List<Call> calls, Things things) {
    String a = "/api/agreements/{id}/programme-documents";
    String under = a.replace("{id}", things.active());
    calls.add(new Call("GET", a, under, Map.of()));
    calls.add(
        new Call(
            "POST",
            a,
            under,
            Map.of("title", "Taken", "startDate", "2026-01-01", "endDate", "2026-02-01")));
    String d = "/api/programme-documents/{id}";
    String one = d.replace("{id}", things.programme());
    calls.add(new Call("GET", d, one, Map.of()));
    calls.add(new Call("PATCH", d, one, Map.of("title", "Taken")));
    calls.add(new Call("GET", d + "/history", one + "/history", Map.of()));
    for (String step :
        List.of(
            "submission",
            "return",
            "approval",
            "suspension",
            "resumption",
            "termination",
            "cancellation",
            "closure")) {
      calls.add(new Call("POST", d + "/" + step, one + "/" + step, WHY));
    }
    calls.add(new Call("POST", d + "/revision", one + "/revision", Map.of("reason", "Because")));
    calls.add(new Call("PATCH", d + "/revision", one + "/revision", Map.of("reason", "Because")));
    for (String step : List.of("submission", "return", "approval", "cancellation")) {
      calls.add(new Call("POST", d + "/revision/" + step, one + "/revision/" + step, WHY));
    }
  }

  private static void disbursements(List<Call> calls, Things things) {
    String a = "/api/agreements/{id}/disbursements";
    String under = a.replace("{id}", things.active());
    calls.add(new Call("GET", a, under, Map.of()));
    calls.add(new Call("POST", a, under, Desk.plan("10.00")));
    String d = "/api/disbursements/{id}";
    String one = d.replace("{id}", things.disbursement());
    calls.add(new Call("GET", d, one, Map.of()));
    calls.add(new Call("PATCH", d, one, Map.of("purpose", "Taken")));
    for (String step : List.of("request", "certification", "return", "rejection")) {
      calls.add(new Call("POST", d + "/" + step, one + "/" + step, WHY));
    }
    calls.add(new Call("POST", d + "/release", one + "/release", Map.of()));
    calls.add(new Call("POST", d + "/liquidation", one + "/liquidation", Map.of()));
  }

  private Api.Answer call(Persona who, Call call, String etag) {
    Map<String, String> headers = call.method().equals("GET") ? Map.of() : Map.of("If-Match", etag);
    Object body = call.method().equals("GET") ? null : call.body();
    return api.as(who).send(call.method(), call.path(), body, headers);
  }

  /**
   * Things of Mali: a partnership in scoping, an approved agreement with a paper that waits, an
   * active one with a planned disbursement.
   */
  private record Things(
      String partner,
      String partnership,
      String agreement,
      String signature,
      String active,
      String disbursement,
      String amendment,
      String programme) {}

  private Things things() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String partnership =
        api.as(Desk.OFFICER)
            .post("/api/partnerships", desk.partnership("Isolated " + partner, partner))
            .expect(201)
            .id();
    String agreement = desk.approved(partner);
    Map<String, Object> paper = new LinkedHashMap<>(desk.signature(agreement, partner));
    paper.put("scan", "document-1");
    String signature =
        api.as(Desk.OFFICER)
            .post("/api/agreements/" + agreement + "/signatures", paper)
            .expect(201)
            .id();
    String active = desk.active(desk.agreement(partner), partner);
    return new Things(
        partner,
        partnership,
        agreement,
        signature,
        active,
        desk.planned(active, "100.00"),
        desk.amendment(active, Map.of("title", "Longer")),
        desk.programmeOf(active));
  }

  @Test
  void another_office_learns_nothing_of_what_is_not_its_own_by_any_operation() {
    Things mali = things();
    String before = state(mali);
    Persona everything =
        Personas.staff(
            "kosovo-everything",
            "XKX",
            "partnership-officer",
            "authorized-officer",
            "office-admin",
            "finance-officer",
            "committee-member",
            "committee-secretary");
    for (Call call : calls(mali, "MLI")) {
      // Only a partner's people ever account for money: refused by role, before anything is looked
      // at.
      int refused = call.pattern().endsWith("/liquidation") ? 403 : 404;
      assertThat(call(everything, call, "*").status()).as(call.toString()).isEqualTo(refused);
    }
    assertThat(state(mali)).isEqualTo(before);
  }

  @Test
  void another_organisations_people_learn_nothing_by_any_operation() {
    Things mali = things();
    String before = state(mali);
    String other = desk.partner("CIVIL_SOCIETY");
    Persona stranger =
        Personas.partnerPerson(
            "stranger-" + other, other, "partner-signatory", "partner-editor", "partner-viewer");
    for (Call call : calls(mali, other)) {
      assertThat(call(stranger, call, "*").status()).as(call.toString()).isIn(403, 404);
      if (call.method().equals("GET") && !FOR_STAFF.matcher(call.path()).matches()) {
        assertThat(call(stranger, call, "*").status()).as(call.toString()).isEqualTo(404);
      }
    }
    assertThat(state(mali)).isEqualTo(before);
  }

  @Test
  void who_may_only_read_changes_nothing() {
    Things mali = things();
    String before = state(mali);
    List<Persona> readers =
        List.of(
            Desk.FOREIGN_AUDITOR,
            Personas.staff("mali-reviewer", "MLI", "due-diligence-reviewer"),
            Personas.staff("hq-admin", "HQ", "hq-admin"),
            Desk.viewer(mali.partner()));
    for (Persona reader : readers) {
      for (Call call : calls(mali, "MLI")) {
        if (!call.method().equals("GET")) {
          assertThat(call(reader, call, "*").status()).as(reader + " " + call).isEqualTo(403);
        }
      }
    }
    assertThat(state(mali)).isEqualTo(before);
  }

  @Test
  void machines_and_nobody_get_nothing() {
    Things mali = things();
    for (Call call : calls(mali, "MLI")) {
      assertThat(call(Personas.machine("erp", "subscriber", "service"), call, "*").status())
          .as(call.toString())
          .isEqualTo(403);
      assertThat(
              api.anonymous()
                  .send(call.method(), call.path(), null, Map.of("If-Match", "*"))
                  .status())
          .as(call.toString())
          .isEqualTo(401);
    }
  }

  @Test
  void every_operation_of_the_service_is_among_those_tried() {
    Set<String> tried = new TreeSet<>();
    calls(things(), "MLI").forEach(c -> tried.add(c.method() + " " + c.pattern()));
    tried.addAll(
        Set.of(
            "POST /api/partnerships",
            "GET /api/partnerships",
            "POST /api/agreements",
            "GET /api/agreements",
            "GET /api/eligibility",
            "GET /api/emergencies",
            "POST /api/emergencies",
            "GET /api/exchange-rates",
            "GET /api/exchange-rates/{month}",
            "POST /api/exchange-rates",
            "GET /api/country-programmes",
            "GET /api/country-programmes/{id}",
            "POST /api/country-programmes",
            "GET /api/tasks",
            "GET /api/notifications"));
    Set<String> there = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (method.getBeanType().getPackageName().startsWith("org.partnership.agreement")) {
                for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                  Objects.requireNonNull(info.getPathPatternsCondition())
                      .getPatternValues()
                      .forEach(path -> there.add(verb + " " + path));
                }
              }
            });
    assertThat(tried).isEqualTo(there);
  }

  @Test
  void nobody_creates_for_an_office_that_is_not_theirs() {
    String partner = desk.partner("CIVIL_SOCIETY");
    api.as(Desk.FOREIGN_OFFICER)
        .post("/api/partnerships", desk.partnership("Taken", partner))
        .expectProblem(403, "not-own-office");
    Map<String, Object> body = desk.agreement(partner);
    body.put("office", "MLI");
    api.as(Desk.FOREIGN_OFFICER).post("/api/agreements", body).expectProblem(403, "not-own-office");
    String foreign =
        api.as(Desk.OFFICER)
            .post("/api/partnerships", desk.partnership("Mine " + partner, partner))
            .expect(201)
            .id();
    body.put("office", "XKX");
    body.put("partnershipId", foreign);
    api.as(Desk.FOREIGN_OFFICER)
        .post("/api/agreements", body)
        .expectProblem(422, "partnership-unknown");
    for (Persona other : List.of(Desk.AUTHORIZED, Desk.FOREIGN_AUDITOR, Desk.viewer(partner))) {
      api.as(other).post("/api/partnerships", desk.partnership("No", partner)).expect(403);
      api.as(other).post("/api/agreements", desk.agreement(partner)).expect(403);
    }
  }

  @Test
  void a_regional_office_and_headquarters_see_what_is_below_them_and_a_named_office_too() {
    Things mali = things();
    for (Persona above : List.of(Desk.REGION_OFFICER, Desk.HQ_OFFICER, Desk.FOREIGN_AUDITOR)) {
      api.as(above).get("/api/agreements/" + mali.agreement()).expect(200);
      api.as(above).get("/api/partnerships/" + mali.partnership()).expect(200);
      assertThat(seen(above, "agreements", mali.partner()))
          .containsExactlyInAnyOrder(mali.agreement(), mali.active());
    }
    Map<String, Object> named = desk.partnership("Named " + mali.partner(), mali.partner());
    named.put("otherOffices", List.of("XKX"));
    String partnership = api.as(Desk.OFFICER).post("/api/partnerships", named).expect(201).id();
    Map<String, Object> body = desk.agreement(mali.partner());
    body.put("partnershipId", partnership);
    String agreement = desk.draft(body).id();
    assertThat(seen(Desk.FOREIGN_OFFICER, "partnerships", mali.partner()))
        .containsExactly(partnership);
    assertThat(seen(Desk.FOREIGN_OFFICER, "agreements", mali.partner())).containsExactly(agreement);
    JsonNode read =
        api.as(Desk.FOREIGN_OFFICER).get("/api/agreements/" + agreement).expect(200).json();
    assertThat(read.path("allowedActions")).isEmpty();
    desk.act(Desk.FOREIGN_OFFICER, agreement, "submission", Map.of()).expect(403);
  }

  @Test
  void lists_counts_and_tasks_hold_only_what_the_caller_may_see() {
    Things mali = things();
    String other = desk.partner("CIVIL_SOCIETY");
    for (Persona outsider : List.of(Desk.FOREIGN_OFFICER, Desk.viewer(other))) {
      for (String kind : List.of("agreements", "partnerships")) {
        JsonNode list =
            api.as(outsider)
                .get("/api/" + kind + "?total=true&facets=office&partner=" + mali.partner())
                .expect(200)
                .json();
        assertThat(list.path("items")).isEmpty();
        assertThat(list.path("total").asInt()).isZero();
        assertThat(list.path("facets").path("office")).isEmpty();
      }
    }
    assertThat(tasks(Desk.FOREIGN_AUTHORIZED)).doesNotContain(mali.agreement());
    assertThat(tasks(Desk.AUTHORIZED)).contains(mali.agreement());
    assertThat(tasks(Desk.signatory(mali.partner()))).containsExactly(mali.agreement());
    assertThat(tasks(Desk.signatory(other))).isEmpty();
  }

  @Test
  void a_partners_people_see_what_was_sent_to_them_and_not_before() {
    String partner = desk.partner("CIVIL_SOCIETY");
    Persona viewer = Desk.viewer(partner);
    String id = desk.draft(desk.agreement(partner)).id();
    String partnership =
        api.as(Desk.OFFICER)
            .post("/api/partnerships", desk.partnership("Sent " + partner, partner))
            .expect(201)
            .id();
    api.as(viewer).get("/api/agreements/" + id).expect(404);
    api.as(viewer).get("/api/partnerships/" + partnership).expect(404);
    assertThat(seen(viewer, "agreements", partner)).isEmpty();
    assertThat(seen(viewer, "partnerships", partner)).isEmpty();
    desk.act(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    api.as(viewer).get("/api/agreements/" + id).expect(404);
    desk.act(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    JsonNode sent = api.as(viewer).get("/api/agreements/" + id).expect(200).json();
    assertThat(sent.has("submission")).isFalse();
    assertThat(sent.has("approval")).isFalse();
    api.as(viewer).get("/api/agreements/" + id + "/history").expect(403);
    assertThat(seen(viewer, "agreements", partner)).containsExactly(id);
    for (String step : List.of("IDENTIFYING", "BUILDING")) {
      String etag = api.as(Desk.OFFICER).get("/api/partnerships/" + partnership).etag();
      api.as(Desk.OFFICER)
          .post("/api/partnerships/" + partnership + "/cycle-moves", Map.of("to", step), etag)
          .expect(200);
    }
    api.as(viewer).get("/api/partnerships/" + partnership).expect(200);
    assertThat(seen(viewer, "partnerships", partner)).containsExactly(partnership);
  }

  @Test
  void eligibility_is_for_staff_and_for_the_partner_itself() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String other = desk.partner("CIVIL_SOCIETY");
    String ask = "/api/eligibility?agreementKind=SSFA&office=MLI&partnerId=" + partner;
    api.as(Desk.FOREIGN_OFFICER).get(ask).expect(200);
    api.as(Desk.viewer(partner)).get(ask).expect(200);
    api.as(Desk.viewer(other)).get(ask).expect(403);
    api.as(Personas.machine("erp", "subscriber")).get(ask).expect(403);
  }

  private String state(Things things) {
    return api.as(Desk.OFFICER).get("/api/agreements/" + things.agreement()).expect(200).etag()
        + api.as(Desk.OFFICER).get("/api/agreements/" + things.active()).expect(200).etag()
        + api.as(Desk.OFFICER)
            .get("/api/programme-documents/" + things.programme())
            .expect(200)
            .etag()
        + api.as(Desk.OFFICER).get("/api/partnerships/" + things.partnership()).expect(200).etag();
  }

  private List<String> seen(Persona who, String kind, String partner) {
    return ids(api.as(who).get("/api/" + kind + "?partner=" + partner), "id");
  }

  private List<String> tasks(Persona who) {
    return ids(api.as(who).get("/api/tasks?limit=200"), "subject");
  }

  private static List<String> ids(Api.Answer list, String field) {
    return list.expect(200)
        .json()
        .path("items")
        .valueStream()
        .map(i -> i.path(field).asString())
        .toList();
  }
}
