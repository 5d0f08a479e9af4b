package org.partnership.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;

/** Partners of the tests, brought to where a test needs them through the API. */
public final class Partners {

  public static final Persona OFFICER =
      Personas.staff("mali-officer", "MLI", "partnership-officer");
  public static final Persona REVIEWER =
      Personas.staff("mali-reviewer", "MLI", "due-diligence-reviewer");
  public static final Persona ADMIN = Personas.staff("mali-admin", "MLI", "office-admin");
  public static final Persona ADMIN_2 = Personas.staff("mali-admin-2", "MLI", "office-admin");
  public static final Persona AUDITOR = Personas.staff("mali-auditor", "MLI", "auditor");
  public static final Persona KOSOVO_OFFICER =
      Personas.staff("kosovo-officer", "XKX", "partnership-officer");
  public static final Persona KOSOVO_ADMIN = Personas.staff("kosovo-admin", "XKX", "office-admin");
  public static final Persona HQ_ADMIN_2 = Personas.staff("hq-admin-2", "HQ", "hq-admin");

  private final Api api;

  public Partners(Api api) {
    this.api = api;
    Tree.plant(api);
  }

  /** A form with a name that no other test has. */
  public static Map<String, Object> form(String name) {
    Map<String, Object> form = new HashMap<>();
    form.put("legalName", name + " " + Long.toString(System.nanoTime(), 36));
    form.put("categories", List.of("CIVIL_SOCIETY"));
    form.put("country", "ML");
    form.put("headquarters", true);
    form.put("reach", "NATIONAL");
    return form;
  }

  /** A prospect of Mali's. */
  public String prospect(String name) {
    return api.as(OFFICER).post("/api/partners", form(name)).expect(201).id();
  }

  /** Started, answered and handed in by the officer. */
  public String submitted(String partner) {
    String id = draft(partner);
    Api.Answer answered = answer(id, "YES");
    api.as(OFFICER)
        .post("/api/assessments/" + id + "/submission", null, answered.etag())
        .expect(200);
    return id;
  }

  /** Started by the officer. */
  public String draft(String partner) {
    return api.as(OFFICER)
        .post("/api/partners/" + partner + "/assessments", Map.of("kind", "CORE_PRINCIPLES"))
        .expect(201)
        .id();
  }

  /** Every criterion answered with one value. */
  public Api.Answer answer(String assessment, String value) {
    Api officer = api.as(OFFICER);
    Api.Answer draft = officer.get("/api/assessments/" + assessment).expect(200);
    String evidence = evidence(draft.json().path("partnerId").asString());
    List<Map<String, Object>> answers =
        officer
            .get("/api/assessment-templates/CORE_PRINCIPLES")
            .expect(200)
            .json()
            .path("criteria")
            .valueStream()
            .map(
                c ->
                    Map.<String, Object>of(
                        "criterion",
                        c.path("id").asString(),
                        "value",
                        value,
                        "comment",
                        "Seen.",
                        "evidence",
                        List.of(evidence)))
            .toList();
    return officer
        .patch("/api/assessments/" + assessment, Map.of("answers", answers), draft.etag())
        .expect(200);
  }

  /** A document of the officer's that an assessment can rest on. */
  public String evidence(String partner) {
    return Upload.document(partner, "EVIDENCE", "annual-report.pdf", Upload.PDF)
        .send(api.as(OFFICER), "/api/partner-documents")
        .expect(201)
        .id();
  }

  /** Decided by the reviewer. */
  public Api.Answer decide(String assessment, Map<String, Object> decision) {
    Api reviewer = api.as(REVIEWER);
    return reviewer.post(
        "/api/assessments/" + assessment + "/decision",
        decision,
        reviewer.get("/api/assessments/" + assessment).expect(200).etag());
  }

  /** A partner that passed, and Mali has a focal point for. */
  public String eligible(String name) {
    String partner = prospect(name);
    decide(submitted(partner), Map.of("outcome", "PASSED", "comment", "Fine.")).expect(200);
    focalPoint(partner);
    return partner;
  }

  /** Mali's officer is its focal point. */
  public void focalPoint(String partner) {
    api.as(OFFICER)
        .put("/api/partners/" + partner + "/offices/MLI", Map.of("focalPoint", OFFICER.id()))
        .expect(200);
  }

  /** An action on a partner as it is now. */
  public Api.Answer act(Persona who, String partner, String action, Map<String, ?> body) {
    Api caller = api.as(who);
    String etag = caller.get("/api/partners/" + partner).etag();
    return caller.post("/api/partners/" + partner + "/" + action, body, etag);
  }

  /** A flag that headquarters decided to be valid. */
  public String redFlag(String partner) {
    String flag =
        api.as(OFFICER)
            .post(
                "/api/partners/" + partner + "/flags",
                Map.of("severity", "YELLOW", "reason", "Invoices that do not add up."))
            .expect(201)
            .id();
    flag(ADMIN, flag, "escalation", Map.of("reason", "Beyond what the office can settle."));
    flag(Tree.HQ_ADMIN, flag, "decision", Map.of("decision", "VALID", "reason", "Confirmed."));
    return flag;
  }

  private void flag(Persona who, String flag, String action, Map<String, ?> body) {
    Api caller = api.as(who);
    caller
        .post("/api/flags/" + flag + "/" + action, body, caller.get("/api/flags/" + flag).etag())
        .expect(200);
  }

  /** The status of a partner. */
  public String status(String partner) {
    return api.as(OFFICER)
        .get("/api/partners/" + partner)
        .expect(200)
        .json()
        .path("status")
        .asString();
  }
}
