package org.partnership.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnership.kit.command.Ids;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.partnership.testing.TestIdentity;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The annex of the domain description against the running service: every operation of the API,
 * asked by every role from the owning office, one above, one beside and headquarters, by the
 * partner's own people and another's, by machines and by nobody. The expectations are written here
 * once more, by hand, so that a row dropped from the permission table is noticed.
 */
@PlatformTest
class IsolationIT {

  @Autowired Api api;
  @Autowired PublishedEvents events;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  /** Where a caller stands. */
  enum Place {
    OWN,
    ABOVE,
    BESIDE,
    HEADQUARTERS,
    OWN_PARTNER,
    OTHER_PARTNER,
    MACHINE;

    boolean isOwn() {
      return this == OWN || this == ABOVE || this == HEADQUARTERS;
    }
  }

  record Asker(String role, Place place) {}

  /**
   * What an asker meets: it works (or fails for another reason), it is refused, it is not there.
   */
  enum Meets {
    PASSES,
    FORBIDDEN,
    HIDDEN
  }

  /** One operation, how to ask it, and what everybody meets. */
  record Ask(
      String operation,
      Function<Target, String> path,
      @Nullable Object body,
      Function<Asker, Meets> expected,
      String contentType) {

    Ask(
        String operation,
        Function<Target, String> path,
        @Nullable Object body,
        Function<Asker, Meets> expected) {
      this(operation, path, body, expected, "application/json");
    }

    Map<String, String> headers() {
      return Map.of("If-Match", "*", "Content-Type", contentType);
    }
  }

  /** What is asked about. */
  record Target(String partner, String assessment, String flag, String call, String document) {}

  private static final List<String> STAFF =
      List.of(
          "partnership-officer",
          "due-diligence-reviewer",
          "committee-secretary",
          "committee-member",
          "authorized-officer",
          "finance-officer",
          "moderator",
          "office-admin",
          "auditor",
          "hq-admin");
  private static final List<String> PEOPLE =
      List.of("partner-viewer", "partner-editor", "partner-signatory");
  private static final List<String> MACHINES = List.of("subscriber", "operator", "service");

  private static List<Asker> everybody() {
    List<Asker> all = new ArrayList<>();
    for (String role : STAFF) {
      for (Place place : List.of(Place.OWN, Place.ABOVE, Place.BESIDE, Place.HEADQUARTERS)) {
        all.add(new Asker(role, place));
      }
    }
    for (String role : PEOPLE) {
      all.add(new Asker(role, Place.OWN_PARTNER));
      all.add(new Asker(role, Place.OTHER_PARTNER));
    }
    MACHINES.forEach(role -> all.add(new Asker(role, Place.MACHINE)));
    return all;
  }

  private Api as(Asker asker, Target target, String salt) {
    String name = asker.role() + "-" + asker.place() + "-" + salt;
    return api.as(
        switch (asker.place()) {
          case OWN -> Personas.staff(name, "MLI", asker.role());
          case ABOVE -> Personas.staff(name, "WCARO", asker.role());
          case BESIDE -> Personas.staff(name, "SEN", asker.role());
          case HEADQUARTERS -> Personas.staff(name, "HQ", asker.role());
          case OWN_PARTNER -> Personas.partnerPerson(name, target.partner(), asker.role());
          case OTHER_PARTNER -> Personas.partnerPerson(name, Ids.next(), asker.role());
          case MACHINE -> Personas.machine(name, asker.role());
        });
  }

  // Who, in the words of the annex.

  private static Function<Asker, Meets> only(Predicate<Asker> who) {
    return asker -> who.test(asker) ? Meets.PASSES : Meets.FORBIDDEN;
  }

  private static Predicate<Asker> staff() {
    return a -> STAFF.contains(a.role());
  }

  private static Predicate<Asker> people() {
    return a -> PEOPLE.contains(a.role());
  }

  private static Predicate<Asker> own(String... roles) {
    return a -> List.of(roles).contains(a.role()) && a.place().isOwn();
  }

  private static Predicate<Asker> any(String... roles) {
    return a -> List.of(roles).contains(a.role());
  }

  private static Predicate<Asker> atHeadquarters(String... roles) {
    return a -> List.of(roles).contains(a.role()) && a.place() == Place.HEADQUARTERS;
  }

  private static Predicate<Asker> ownPartner(String... roles) {
    return a -> List.of(roles).contains(a.role()) && a.place() == Place.OWN_PARTNER;
  }

  /** To another organisation's people a partner is not there. */
  private static Function<Asker, Meets> hiddenFromOtherPartners(
      Function<Asker, Meets> otherwise, String... roles) {
    return a ->
        a.place() == Place.OTHER_PARTNER && List.of(roles).contains(a.role())
            ? Meets.HIDDEN
            : otherwise.apply(a);
  }

  /** Read by offices with a relation, the auditor, the partner; hidden from the rest of them. */
  private static Meets assessmentRead(Asker a) {
    boolean may =
        (STAFF.contains(a.role()) && a.place().isOwn())
            || a.role().equals("auditor")
            || a.place() == Place.OWN_PARTNER;
    boolean role = STAFF.contains(a.role()) || PEOPLE.contains(a.role());
    return may ? Meets.PASSES : role ? Meets.HIDDEN : Meets.FORBIDDEN;
  }

  /** Preparing or deciding: who has the role elsewhere does not see the assessment. */
  private static Function<Asker, Meets> assessmentWork(String... roles) {
    return a ->
        !List.of(roles).contains(a.role())
            ? Meets.FORBIDDEN
            : a.place().isOwn() ? Meets.PASSES : Meets.HIDDEN;
  }

  private static final String REASON = "reason";

  private static List<Ask> asks() {
    Map<String, String> why = Map.of(REASON, "Why");
    List<Ask> asks = new ArrayList<>();
    Function<Asker, Meets> readers =
        only(
            staff()
                .or(any("service"))
                .or(ownPartner("partner-viewer", "partner-editor", "partner-signatory")));
    String[] people = PEOPLE.toArray(String[]::new);

    asks.add(
        new Ask(
            "GET /api/offices",
            t -> "/api/offices",
            null,
            only(staff().or(people()).or(any("service")))));
    asks.add(
        new Ask(
            "GET /api/offices/{code}",
            t -> "/api/offices/MLI",
            null,
            only(staff().or(people()).or(any("service")))));
    asks.add(
        new Ask(
            "POST /api/offices",
            t -> "/api/offices",
            Map.of("code", "MLI", "name", "Again", "level", "REGIONAL", "parent", "HQ"),
            only(atHeadquarters("hq-admin"))));
    asks.add(
        new Ask(
            "PATCH /api/offices/{code}",
            t -> "/api/offices/MLI",
            Map.of("name", "MLI"),
            only(atHeadquarters("hq-admin"))));
    asks.add(
        new Ask(
            "POST /api/partners",
            t -> "/api/partners",
            Map.of("legalName", "Isolation", "categories", List.of("FOUNDATION")),
            only(any("partnership-officer"))));
    asks.add(
        new Ask(
            "GET /api/partners",
            t -> "/api/partners?limit=1",
            null,
            only(staff().or(people()).or(any("service")))));
    asks.add(
        new Ask(
            "GET /api/partners/{id}",
            t -> "/api/partners/" + t.partner(),
            null,
            hiddenFromOtherPartners(readers, people)));
    asks.add(
        new Ask(
            "PATCH /api/partners/{id}",
            t -> "/api/partners/" + t.partner(),
            Map.of("website", "https://isolation.example"),
            hiddenFromOtherPartners(
                only(own("partnership-officer").or(ownPartner("partner-editor"))),
                "partner-editor")));
    asks.add(
        new Ask(
            "PUT /api/partners/{id}/offices/{code}",
            t -> "/api/partners/" + t.partner() + "/offices/MLI",
            Map.of("notes", "Isolation"),
            only(own("partnership-officer"))));
    for (String action : List.of("suspension", "reinstatement", "archiving")) {
      asks.add(
          new Ask(
              "POST /api/partners/{id}/" + action,
              t -> "/api/partners/" + t.partner() + "/" + action,
              why,
              only(own("office-admin").or(atHeadquarters("hq-admin")))));
    }
    for (String action : List.of("blocking", "unblocking")) {
      asks.add(
          new Ask(
              "POST /api/partners/{id}/" + action,
              t -> "/api/partners/" + t.partner() + "/" + action,
              why,
              only(atHeadquarters("hq-admin"))));
    }
    asks.add(
        new Ask(
            "GET /api/partners/{id}/history",
            t -> "/api/partners/" + t.partner() + "/history",
            null,
            only(own("office-admin").or(any("auditor", "hq-admin")))));
    asks.add(
        new Ask(
            "GET /api/partners/{id}/standing",
            t -> "/api/partners/" + t.partner() + "/standing?agreementKind=PCA&office=MLI",
            null,
            only(staff().or(any("service")))));
    asks.add(
        new Ask(
            "POST /api/partners/{id}/assessments",
            t -> "/api/partners/" + t.partner() + "/assessments",
            Map.of("kind", "CORE_PRINCIPLES"),
            only(own("partnership-officer", "due-diligence-reviewer"))));
    asks.add(
        new Ask(
            "GET /api/partners/{id}/assessments",
            t -> "/api/partners/" + t.partner() + "/assessments",
            null,
            a ->
                assessmentRead(a) == Meets.HIDDEN && STAFF.contains(a.role())
                    ? Meets.FORBIDDEN
                    : assessmentRead(a)));
    asks.add(
        new Ask(
            "GET /api/assessments/{id}",
            t -> "/api/assessments/" + t.assessment(),
            null,
            IsolationIT::assessmentRead));
    asks.add(
        new Ask(
            "PATCH /api/assessments/{id}",
            t -> "/api/assessments/" + t.assessment(),
            Map.of("answers", List.of()),
            assessmentWork("partnership-officer", "due-diligence-reviewer")));
    asks.add(
        new Ask(
            "POST /api/assessments/{id}/submission",
            t -> "/api/assessments/" + t.assessment() + "/submission",
            null,
            assessmentWork("partnership-officer", "due-diligence-reviewer")));
    asks.add(
        new Ask(
            "POST /api/assessments/{id}/decision",
            t -> "/api/assessments/" + t.assessment() + "/decision",
            Map.of("outcome", "PASSED", "comment", "Isolation"),
            assessmentWork("due-diligence-reviewer")));
    asks.add(
        new Ask(
            "GET /api/assessment-templates/{kind}",
            t -> "/api/assessment-templates/CORE_PRINCIPLES",
            null,
            only(staff().or(people()))));
    asks.add(
        new Ask(
            "PUT /api/assessment-templates/{kind}",
            t -> "/api/assessment-templates/CORE_PRINCIPLES",
            Map.of(
                "title",
                "T",
                "purpose",
                "P",
                "criteria",
                List.of(Map.of("id", "a", "section", "S", "text", "T", "weight", 1)),
                "scale",
                List.of(Map.of("value", "YES", "score", 1)),
                "validityMonths",
                1),
            only(atHeadquarters("hq-admin"))));
    asks.add(
        new Ask(
            "POST /api/partners/{id}/flags",
            t -> "/api/partners/" + t.partner() + "/flags",
            Map.of("severity", "OBSERVATION", REASON, "Why"),
            only(any("partnership-officer"))));
    asks.add(
        new Ask(
            "GET /api/partners/{id}/flags",
            t -> "/api/partners/" + t.partner() + "/flags",
            null,
            only(staff())));
    asks.add(new Ask("GET /api/flags/{id}", t -> "/api/flags/" + t.flag(), null, only(staff())));
    asks.add(
        new Ask(
            "POST /api/flags/{id}/escalation",
            t -> "/api/flags/" + t.flag() + "/escalation",
            why,
            only(own("office-admin"))));
    asks.add(
        new Ask(
            "POST /api/flags/{id}/decision",
            t -> "/api/flags/" + t.flag() + "/decision",
            Map.of("decision", "INVALID", REASON, "Why"),
            only(atHeadquarters("hq-admin"))));
    asks.add(
        new Ask(
            "POST /api/partner-matches",
            t -> "/api/partner-matches",
            Map.of("focusAreas", List.of("11220")),
            only(staff())));
    asks.add(
        new Ask("GET /api/partner-gaps", t -> "/api/partner-gaps?country=ML", null, only(staff())));
    documents(asks);
    asks.add(
        new Ask(
            "POST /api/partners/{id}/person-erasure",
            t -> "/api/partners/" + t.partner() + "/person-erasure",
            Map.of("name", "Nobody Known", REASON, "Why"),
            only(own("office-admin").or(atHeadquarters("hq-admin")))));
    asks.add(
        new Ask(
            "POST /api/partner-imports",
            t -> "/api/partner-imports?dryRun=true",
            "legal_name,categories\nIsolation,FOUNDATION\n",
            only(any("partnership-officer").or(atHeadquarters("hq-admin"))),
            "text/csv"));
    for (String path : List.of("", "/rows")) {
      asks.add(
          new Ask(
              "GET /api/partner-imports/{id}" + path,
              t -> "/api/partner-imports/" + Ids.next() + path,
              null,
              a ->
                  any("partnership-officer", "office-admin", "hq-admin", "auditor").test(a)
                      ? Meets.HIDDEN
                      : Meets.FORBIDDEN));
    }
    asks.add(
        new Ask(
            "GET /api/partners/{id}/duplicates",
            t -> "/api/partners/" + t.partner() + "/duplicates",
            null,
            only(staff())));
    asks.add(
        new Ask(
            "POST /api/partners/{id}/duplicate-decisions",
            t -> "/api/partners/" + t.partner() + "/duplicate-decisions",
            Map.of("otherId", "itself", "decision", "NOT_DUPLICATE", REASON, "Why"),
            a ->
                own("office-admin").or(atHeadquarters("hq-admin")).test(a)
                    ? Meets.HIDDEN // the other, which is not there
                    : Meets.FORBIDDEN));
    asks.add(
        new Ask(
            "POST /api/partners/{id}/merges/{mergeId}/undo",
            t -> "/api/partners/" + t.partner() + "/merges/" + Ids.next() + "/undo",
            why,
            a -> atHeadquarters("hq-admin").test(a) ? Meets.HIDDEN : Meets.FORBIDDEN));
    asks.add(new Ask("GET /api/sanctions-lists", t -> "/api/sanctions-lists", null, only(staff())));
    asks.add(
        new Ask(
            "POST /api/sanctions-lists",
            t -> "/api/sanctions-lists",
            why,
            only(atHeadquarters("hq-admin"))));
    asks.add(
        new Ask(
            "GET /api/partners/{id}/screenings",
            t -> "/api/partners/" + t.partner() + "/screenings",
            null,
            only(
                a ->
                    (STAFF.contains(a.role()) && a.place().isOwn())
                        || any("auditor", "hq-admin").test(a))));
    asks.add(
        new Ask(
            "GET /api/screenings/{id}",
            t -> "/api/screenings/" + Ids.next(),
            null,
            a -> STAFF.contains(a.role()) ? Meets.HIDDEN : Meets.FORBIDDEN));
    asks.add(
        new Ask(
            "POST /api/screenings/{id}/decision",
            t -> "/api/screenings/" + Ids.next() + "/decision",
            Map.of("decision", "DISMISSED", REASON, "Why"),
            a -> any("hq-admin").test(a) ? Meets.HIDDEN : Meets.FORBIDDEN));
    callsAndApplications(asks);
    for (String list : List.of("tasks", "notifications")) {
      asks.add(new Ask("GET /api/" + list, t -> "/api/" + list, null, only(staff().or(people()))));
    }
    asks.add(
        new Ask(
            "GET /api/jobs/{service}/{id}",
            t -> "/api/jobs/partner-service/" + Ids.next(),
            null,
            a -> any("subscriber", "service").test(a) ? Meets.FORBIDDEN : Meets.HIDDEN));
    asks.add(
        new Ask(
            "GET /api/dead-letters/{service}",
            t -> "/api/dead-letters/partner-service",
            null,
            only(any("operator"))));
    for (String action : List.of("retry", "discard")) {
      asks.add(
          new Ask(
              "POST /api/dead-letters/{service}/{id}/" + action,
              t -> "/api/dead-letters/partner-service/none/" + action,
              why,
              a -> any("operator").test(a) ? Meets.HIDDEN : Meets.FORBIDDEN));
    }
    return asks;
  }

  /** On a draft of Mali's: hidden from all but its people and auditors. */
  private static void callsAndApplications(List<Ask> asks) {
    Map<String, Object> form =
        Map.of("title", "Isolation", "description", "Isolation", "kind", "OPEN");
    asks.add(new Ask("POST /api/calls", t -> "/api/calls", form, only(any("partnership-officer"))));
    asks.add(
        new Ask("GET /api/calls", t -> "/api/calls?limit=1", null, only(staff().or(people()))));
    Function<Asker, Meets> seen =
        a ->
            !STAFF.contains(a.role()) && !PEOPLE.contains(a.role())
                ? Meets.FORBIDDEN
                : STAFF.contains(a.role()) && (a.place().isOwn() || a.role().equals("auditor"))
                    ? Meets.PASSES
                    : Meets.HIDDEN;
    asks.add(new Ask("GET /api/calls/{id}", t -> "/api/calls/" + t.call(), null, seen));
    asks.add(
        new Ask(
            "GET /api/calls/{id}/applications",
            t -> "/api/calls/" + t.call() + "/applications",
            null,
            seen));
    Map<String, Function<Asker, Meets>> work =
        Map.of(
            "publication", assessmentWork("partnership-officer"),
            "cancellation", assessmentWork("partnership-officer"),
            "selection", assessmentWork("authorized-officer"));
    work.forEach(
        (action, expected) ->
            asks.add(
                new Ask(
                    "POST /api/calls/{id}/" + action,
                    t -> "/api/calls/" + t.call() + "/" + action,
                    action.equals("selection")
                        ? Map.of(REASON, "Why", "applicationIds", List.of(Ids.next()))
                        : Map.of(REASON, "Why"),
                    expected)));
    asks.add(
        new Ask(
            "PATCH /api/calls/{id}",
            t -> "/api/calls/" + t.call(),
            Map.of("description", "Isolation"),
            assessmentWork("partnership-officer")));
    asks.add(
        new Ask(
            "POST /api/calls/{id}/questions",
            t -> "/api/calls/" + t.call() + "/questions",
            Map.of("text", "Why", "number", 1, "answer", "So"),
            a ->
                any("partner-editor").test(a)
                    ? Meets.HIDDEN
                    : assessmentWork("partnership-officer").apply(a)));
    asks.add(
        new Ask(
            "POST /api/calls/{id}/applications",
            t -> "/api/calls/" + t.call() + "/applications",
            Map.of("proposal", "Isolation"),
            a -> any("partner-editor").test(a) ? Meets.HIDDEN : Meets.FORBIDDEN));
    asks.add(
        new Ask(
            "GET /api/applications/{id}",
            t -> "/api/applications/" + Ids.next(),
            null,
            a -> staff().or(people()).test(a) ? Meets.HIDDEN : Meets.FORBIDDEN));
    Map<String, Predicate<Asker>> parts =
        Map.of(
            "submission", any("partner-editor"),
            "withdrawal", any("partner-editor"),
            "conflicts", any("partnership-officer", "due-diligence-reviewer", "committee-member"),
            "scores", any("partnership-officer", "due-diligence-reviewer", "committee-member"),
            "feedback", any("partnership-officer"));
    parts.forEach(
        (action, who) ->
            asks.add(
                new Ask(
                    "POST /api/applications/{id}/" + action,
                    t -> "/api/applications/" + Ids.next() + "/" + action,
                    switch (action) {
                      case "conflicts" -> Map.of(REASON, "Why");
                      case "scores" ->
                          Map.of("points", List.of(Map.of("criterion", "a", "points", 1)));
                      case "feedback" -> Map.of("feedback", "So");
                      default -> null;
                    },
                    a -> who.test(a) ? Meets.HIDDEN : Meets.FORBIDDEN)));
    asks.add(
        new Ask(
            "PATCH /api/applications/{id}",
            t -> "/api/applications/" + Ids.next(),
            Map.of("proposal", "Isolation"),
            a -> any("partner-editor").test(a) ? Meets.HIDDEN : Meets.FORBIDDEN));
  }

  /** The document of the target is evidence that an assessment rests on. */
  private static void documents(List<Ask> asks) {
    String[] preparers = {"partnership-officer", "due-diligence-reviewer"};
    asks.add(
        new Ask(
            "GET /api/partner-documents",
            t -> "/api/partner-documents?partnerId=" + t.partner(),
            null,
            hiddenFromOtherPartners(
                only(
                    staff()
                        .or(ownPartner("partner-viewer", "partner-editor", "partner-signatory"))),
                PEOPLE.toArray(String[]::new))));
    asks.add(
        new Ask(
            "POST /api/partner-documents",
            t -> "/api/partner-documents?purpose=EVIDENCE&partnerId=" + t.partner(),
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                + "%PDF-1.4\r\n--x--\r\n",
            hiddenFromOtherPartners(only(own(preparers)), "partner-editor"),
            "multipart/form-data; boundary=x"));
    asks.add(
        new Ask(
            "GET /api/partner-documents/{id}",
            t -> "/api/partner-documents/" + t.document(),
            null,
            a ->
                (STAFF.contains(a.role()) && a.place().isOwn()) || a.role().equals("auditor")
                    ? Meets.PASSES
                    : staff().or(people()).test(a) ? Meets.HIDDEN : Meets.FORBIDDEN));
    asks.add(
        new Ask(
            "POST /api/partner-documents/{id}/removal",
            t -> "/api/partner-documents/" + t.document() + "/removal",
            Map.of(REASON, "Why"),
            a ->
                own(preparers).test(a)
                    ? Meets.PASSES
                    : any(preparers).or(any("partner-editor")).test(a)
                        ? Meets.HIDDEN
                        : Meets.FORBIDDEN));
  }

  private Target target() {
    String partner = partners.prospect("Isolation");
    String assessment = partners.draft(partner);
    String flag =
        api.as(Partners.OFFICER)
            .post(
                "/api/partners/" + partner + "/flags", Map.of("severity", "YELLOW", REASON, "Why"))
            .expect(201)
            .id();
    String call =
        api.as(Partners.OFFICER)
            .post(
                "/api/calls",
                Map.of("title", "Isolation", "description", "Isolation", "kind", "OPEN"))
            .expect(201)
            .id();
    String document = partners.evidence(partner);
    api.as(Partners.OFFICER)
        .patch(
            "/api/assessments/" + assessment,
            Map.of(
                "answers",
                List.of(
                    Map.of(
                        "criterion", "child-rights",
                        "value", "YES",
                        "evidence", List.of(document)))),
            "*")
        .expect(200);
    return new Target(partner, assessment, flag, call, document);
  }

  @Test
  void every_operation_of_the_api_is_asked_here() {
    Set<String> published = new TreeSet<>();
    api.anonymous()
        .get("/v3/api-docs")
        .expect(200)
        .json()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          published.add(
                              method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                          assertThat(method.getValue().path("x-permitted-to").asString(""))
                              .as(path.getKey())
                              .isNotBlank();
                        }));

    Set<String> asked = new TreeSet<>(asks().stream().map(Ask::operation).toList());
    assertThat(asked).isEqualTo(published);
  }

  static Stream<Ask> everyOperation() {
    return asks().stream();
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void each_role_from_each_place_meets_what_the_annex_says(Ask ask) {
    Target target = target();
    String method = ask.operation().substring(0, ask.operation().indexOf(' '));
    List<String> faults = new ArrayList<>();
    for (Asker asker : everybody()) {
      Api.Answer answer =
          as(asker, target, ask.operation())
              .send(method, ask.path().apply(target), ask.body(), ask.headers());
      Meets met =
          switch (answer.status()) {
            case 403 -> Meets.FORBIDDEN;
            case 404 -> Meets.HIDDEN;
            default -> Meets.PASSES;
          };
      Meets expected = ask.expected().apply(asker);
      if (met != expected || answer.status() >= 500 || answer.status() == 401) {
        faults.add(asker + " should meet " + expected + ", got " + answer);
      }
    }
    assertThat(faults).as(ask.operation()).isEmpty();
    Api.Answer nobody =
        api.anonymous().send(method, ask.path().apply(target), ask.body(), ask.headers());
    assertThat(nobody.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void a_token_that_is_forged_expired_or_for_another_platform_opens_nothing(Ask ask) {
    Target target = new Target(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
    String method = ask.operation().substring(0, ask.operation().indexOf(' '));
    TestIdentity identity = TestIdentity.get();
    for (String token :
        List.of(
            identity.forgedToken(Tree.HQ_ADMIN),
            identity.expiredToken(Tree.HQ_ADMIN),
            identity.foreignToken(Tree.HQ_ADMIN),
            "nonsense")) {
      api.withToken(token)
          .send(method, ask.path().apply(target), ask.body(), ask.headers())
          .expectProblem(401, "token-missing-or-invalid");
    }
  }

  @Test
  void P_8_what_an_office_notes_reaches_nobody_else_by_any_operation_or_event() {
    Target target = target();
    String note = "confidential" + Long.toString(System.nanoTime(), 36);
    String path = "/api/partners/" + target.partner();
    api.as(Partners.OFFICER)
        .put(path + "/offices/MLI", Map.of("focalPoint", Partners.OFFICER.id(), "notes", note))
        .expect(200);
    assertThat(api.as(Partners.OFFICER).get(path).expect(200).body()).contains(note);
    String document =
        Upload.document(target.partner(), "PROFILE", note + ".pdf", Upload.PDF)
            .with("title", note)
            .with("confidential", "true")
            .send(api.as(Partners.OFFICER), "/api/partner-documents")
            .expect(201)
            .id();

    List<String> faults = new ArrayList<>();
    for (Ask ask : asks()) {
      String method = ask.operation().substring(0, ask.operation().indexOf(' '));
      for (Asker asker : everybody()) {
        if (!asker.place().isOwn()) {
          Api.Answer answer =
              as(asker, target, "notes")
                  .send(method, ask.path().apply(target), ask.body(), ask.headers());
          if (answer.body().contains(note)) {
            faults.add(ask.operation() + " told it to " + asker);
          }
        }
      }
    }
    for (String list :
        List.of(
            "/api/partners?q=" + note,
            path + "/history",
            "/api/partners?office=MLI&limit=200",
            "/api/partner-documents?partnerId=" + target.partner(),
            "/api/partner-documents/" + document)) {
      for (Persona other : List.of(Partners.KOSOVO_OFFICER, Partners.KOSOVO_ADMIN)) {
        if (api.as(other).get(list).body().contains("\"" + note)) {
          faults.add(list + " told it to " + other);
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(api.as(Partners.KOSOVO_OFFICER).get("/api/partners?q=" + note).json().path("items"))
        .isEmpty();
    events.awaitOf(target.partner(), "partner.office-related.v1");
    assertThat(events.of(target.partner()).toString()).doesNotContain(note);
    assertThat(events.awaitOf(document, "partner-document.added.v1").toString())
        .doesNotContain(note);
  }

  @Test
  void what_a_caller_may_do_next_on_a_partner_is_what_the_annex_says() {
    String partner = partners.eligible("Allowed");
    Target target = new Target(partner, Ids.next(), Ids.next(), Ids.next(), Ids.next());
    Predicate<Asker> holders = own("office-admin").or(atHeadquarters("hq-admin"));
    Map<String, Predicate<Asker>> expected = new TreeMap<>();
    expected.put("partner.edit", own("partnership-officer").or(ownPartner("partner-editor")));
    expected.put("partner.relate", any("partnership-officer"));
    expected.put("assessment.start", own("partnership-officer", "due-diligence-reviewer"));
    expected.put("flag.raise", any("partnership-officer"));
    expected.put("partner.suspend", holders);
    expected.put("partner.block", atHeadquarters("hq-admin"));
    expected.put("partner.archive", holders);
    expected.put("partner.erase-person", holders);
    expected.put("partner.merge", holders);
    for (Asker asker : everybody()) {
      Api.Answer seen = as(asker, target, "allowed").get("/api/partners/" + partner);
      if (seen.status() == 200) {
        List<String> allowed =
            seen.json().path("allowedActions").valueStream().map(a -> a.asString()).toList();
        List<String> wanted =
            expected.entrySet().stream()
                .filter(e -> e.getValue().test(asker))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(allowed).as(asker.toString()).containsExactlyInAnyOrderElementsOf(wanted);
      }
    }
  }
}
