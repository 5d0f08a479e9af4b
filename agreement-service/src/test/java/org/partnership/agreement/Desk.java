package org.partnership.agreement;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnership.agreement.partner.store.Partners;
import org.partnership.kit.command.Ids;
import org.partnership.kit.security.OfficeTree;
import org.partnership.testing.Api;
import org.partnership.testing.Contracts;
import org.partnership.testing.ForeignEvents;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.springframework.context.annotation.Lazy;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the people of the tests do at their desks. */
@Lazy
public class Desk {

  public static final Persona OFFICER = staff("mali-officer", "MLI", "partnership-officer");
  public static final Persona AUTHORIZED = staff("mali-authorized", "MLI", "authorized-officer");
  public static final Persona BOTH =
      staff("mali-both", "MLI", "authorized-officer", "partnership-officer");
  public static final Persona FINANCE = staff("mali-finance", "MLI", "finance-officer");
  public static final Persona SECOND_FINANCE = staff("mali-finance-2", "MLI", "finance-officer");
  public static final Persona FOREIGN_OFFICER =
      staff("kosovo-officer", "XKX", "partnership-officer");
  public static final Persona FOREIGN_AUTHORIZED =
      staff("kosovo-authorized", "XKX", "authorized-officer");
  public static final Persona REGION_OFFICER =
      staff("wcaro-officer", "WCARO", "partnership-officer");
  public static final Persona HQ_OFFICER = staff("hq-officer", "HQ", "partnership-officer");
  public static final Persona FOREIGN_AUDITOR = staff("kosovo-auditor", "XKX", "auditor");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Api api;
  private final ForeignEvents foreign;
  private final Partners partners;
  private final OfficeTree offices;

  Desk(Api api, ForeignEvents foreign, Partners partners, OfficeTree offices) {
    this.api = api;
    this.foreign = foreign;
    this.partners = partners;
    this.offices = offices;
  }

  private static Persona staff(String name, String office, String... roles) {
    return Personas.staff(name, office, roles);
  }

  public static Persona signatory(String partnerId) {
    return Personas.partnerPerson("signatory-" + partnerId, partnerId, "partner-signatory");
  }

  public static Persona editor(String partnerId) {
    return Personas.partnerPerson("editor-" + partnerId, partnerId, "partner-editor");
  }

  public static Persona viewer(String partnerId) {
    return Personas.partnerPerson("viewer-" + partnerId, partnerId, "partner-viewer");
  }

  /** Makes the usual offices known, once. */
  public void offices() {
    if (!offices.exists("XKX")) {
      foreign.offices();
      await().atMost(PATIENCE).until(() -> offices.exists("XKX") && offices.exists("MLI"));
    }
  }

  /** An eligible partner of a category, known here. */
  public String partner(String category) {
    offices();
    String id = Ids.next();
    Map<String, Object> profile = example("partner.registered.v1");
    profile.put("legalName", "Partner " + id);
    profile.put("categories", List.of(category));
    publish(id, "partner.registered.v1", profile);
    long last = publish(id, "partner.eligible.v1", example("partner.eligible.v1"));
    await().atMost(PATIENCE).until(() -> hasRead(id, last));
    return id;
  }

  /** One more event of a partner, as published; its number. */
  public long publish(String partnerId, String type) {
    return publish(partnerId, type, example(type));
  }

  public long publish(String partnerId, String type, Map<String, Object> data) {
    return foreign.publish("partners.events", type, partnerId, partnerId, "MLI", data);
  }

  public boolean hasRead(String partnerId, long sequence) {
    return partners.find(partnerId).filter(r -> r.position().sequence() >= sequence).isPresent();
  }

  public static Map<String, Object> example(String type) {
    JsonNode data = Contracts.example(type).path("data");
    return JSON.convertValue(data, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /** A partnership of Mali with these partners, all that its gates ask for included. */
  public Map<String, Object> partnership(String title, String... partnerIds) {
    Map<String, Object> principles = new HashMap<>();
    for (String principle :
        List.of(
            "RESULTS_FOR_THE_MOST_DISADVANTAGED",
            "PARTNER_SELECTION",
            "ALIGNMENT_AND_OWNERSHIP",
            "TRANSPARENCY_AND_EQUITY",
            "INTEGRITY_AND_INDEPENDENCE",
            "COST_EFFECTIVENESS",
            "FORM_OF_COOPERATION")) {
      principles.put(principle, Map.of("answer", true));
    }
    List<Map<String, Object>> participants = new ArrayList<>();
    for (String id : partnerIds) {
      participants.add(
          Map.of(
              "partnerId",
              id,
              "role",
              "IMPLEMENTING",
              "contributions",
              List.of(Map.of("kind", "STAFF_TIME", "description", "One day a week"))));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", title);
    body.put("results", List.of("Forty water points are kept working."));
    body.put("contributions", List.of("PROGRAMME_IMPLEMENTATION"));
    body.put("form", "FORMAL");
    body.put("engagement", "COLLABORATION");
    body.put("reach", "NATIONAL");
    body.put("countries", List.of("ML"));
    body.put("office", "MLI");
    body.put("focalPoint", OFFICER.id());
    body.put("participants", participants);
    body.put("principles", principles);
    body.put("exitStrategy", "The villages take over.");
    return body;
  }

  /** A small-scale agreement of Mali that starts in a month. */
  public Map<String, Object> agreement(String... partnerIds) {
    LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", "SSFA");
    body.put("partnerIds", List.of(partnerIds));
    body.put("title", "Youth clubs at water points");
    body.put("startDate", today.plusDays(30).toString());
    body.put("endDate", today.plusDays(365).toString());
    body.put("amount", Map.of("amount", "32500.00", "currency", "USD"));
    return body;
  }

  /** Drafts an agreement; the answer. */
  public Api.Answer draft(Map<String, Object> body) {
    return api.as(OFFICER).post("/api/agreements", body).expect(201);
  }

  public Api.Answer get(Persona who, String path) {
    return api.as(who).get(path);
  }

  /**
   * Takes a step in the life of an agreement, from the version it is at now. One that is about its
   * programme document has it approved with it.
   */
  public Api.Answer act(Persona who, String id, String step, Map<String, ?> body) {
    JsonNode now = now(id);
    Api.Answer answer = step(who, id, step, body, now);
    // What hangs under it follows it by a process of its own, which raises its version.
    for (int i = 0; answer.status() == 412 && i < 5; i++) {
      now = now(id);
      answer = step(who, id, step, body, now);
    }
    if (step.equals("approval")
        && answer.status() == 200
        && now.path("kind").asString().equals("SSFA")) {
      approvedProgramme(id);
    }
    return answer;
  }

  private Api.Answer step(Persona who, String id, String step, Map<String, ?> body, JsonNode now) {
    String etag = "\"" + now.path("version").asLong() + "\"";
    return api.as(who).post("/api/agreements/" + id + "/" + step, body, etag);
  }

  /** A party signs what the agreement says now. */
  public Api.Answer sign(Persona who, String id, String party) {
    return api.as(who).post("/api/agreements/" + id + "/signatures", signature(id, party));
  }

  public Map<String, Object> signature(String id, String party) {
    String hash =
        api.as(OFFICER)
            .get("/api/agreements/" + id + "/content")
            .expect(200)
            .json()
            .path("sha256")
            .asString();
    return Map.of(
        "party",
        party,
        "signatory",
        "The signatory",
        "signedOn",
        LocalDate.now(java.time.ZoneOffset.UTC).toString(),
        "contentSha256",
        hash);
  }

  /** Drafts an agreement and takes it up to approval; its id. */
  public String approved(String... partnerIds) {
    String id = draft(agreement(partnerIds)).id();
    act(OFFICER, id, "submission", Map.of()).expect(200);
    act(AUTHORIZED, id, "approval", Map.of()).expect(200);
    return id;
  }

  /** Drafts an agreement that starts today and takes it to its signatures; its id. */
  public String active(Map<String, Object> body, String partner) {
    body.put("startDate", LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString());
    String id = draft(body).id();
    act(OFFICER, id, "submission", Map.of()).expect(200);
    act(AUTHORIZED, id, "approval", Map.of()).expect(200);
    sign(AUTHORIZED, id, "MLI").expect(201);
    sign(signatory(partner), id, partner).expect(201);
    return id;
  }

  /** Plans a disbursement of so many dollars; its id. */
  public String planned(String agreementId, String dollars) {
    return api.as(OFFICER)
        .post("/api/agreements/" + agreementId + "/disbursements", plan(dollars))
        .expect(201)
        .id();
  }

  public static Map<String, Object> plan(String dollars) {
    return Map.of(
        "amount",
        Map.of("amount", dollars, "currency", "USD"),
        "purpose",
        "First quarter",
        "plannedFor",
        LocalDate.now(java.time.ZoneOffset.UTC).plusDays(20).toString());
  }

  /** A whole programme document for all of an agreement: its dates, this much of its money. */
  public static Map<String, Object> programme(JsonNode agreement, String officeCash) {
    return Documents.whole(
        LocalDate.parse(agreement.path("startDate").asString()),
        LocalDate.parse(agreement.path("endDate").asString()),
        officeCash);
  }

  /** Drafts and submits a programme document; its id. */
  public String submittedProgramme(String agreementId, String officeCash) {
    return submittedProgramme(agreementId, programme(now(agreementId), officeCash));
  }

  private String submittedProgramme(String agreementId, Map<String, Object> body) {
    String id =
        api.as(OFFICER)
            .post("/api/agreements/" + agreementId + "/programme-documents", body)
            .expect(201)
            .id();
    programme(OFFICER, id, "submission", Map.of()).expect(200);
    return id;
  }

  /** One that is approved and takes all of the agreement's amount, in its currency; its id. */
  public String approvedProgramme(String agreementId) {
    String id = submittedProgramme(agreementId, Documents.small(now(agreementId)));
    programme(AUTHORIZED, id, "approval", Map.of()).expect(200);
    return id;
  }

  /** The programme document of an agreement that is about one; its id. */
  public String programmeOf(String agreementId) {
    return api.as(OFFICER)
        .get("/api/agreements/" + agreementId + "/programme-documents")
        .expect(200)
        .json()
        .path("items")
        .path(0)
        .path("id")
        .asString();
  }

  /** Takes a step in the life of a programme document, from the version it is at now. */
  public Api.Answer programme(Persona who, String document, String step, Map<String, ?> body) {
    String path = "/api/programme-documents/" + document;
    String etag = api.as(OFFICER).get(path).expect(200).etag();
    return api.as(who).post(path + "/" + step, body, etag);
  }

  /** Drafts an amendment; its id. */
  public String amendment(String agreementId, Map<String, ?> changes) {
    return api.as(OFFICER)
        .post("/api/agreements/" + agreementId + "/amendments", changes)
        .expect(201)
        .id();
  }

  /** Takes a step in the life of an amendment, from the version it is at now. */
  public Api.Answer amend(Persona who, String amendment, String step, Map<String, ?> body) {
    String path = "/api/amendments/" + amendment;
    String etag = api.as(OFFICER).get(path).expect(200).etag();
    return api.as(who).post(path + "/" + step, body, etag);
  }

  /** Takes a step in the life of a disbursement, from the version it is at now. */
  public Api.Answer pay(Persona who, String disbursement, String step, Map<String, ?> body) {
    String path = "/api/disbursements/" + disbursement;
    String etag = api.as(OFFICER).get(path).expect(200).etag();
    return api.as(who).post(path + "/" + step, body, etag);
  }

  /** What the agreement is now. */
  public JsonNode now(String id) {
    return api.as(OFFICER).get("/api/agreements/" + id).expect(200).json();
  }

  public void awaitHold(String id, boolean held) {
    await().atMost(PATIENCE).until(() -> now(id).path("onHold").asBoolean() == held);
  }
}
