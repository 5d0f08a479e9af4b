package org.partnership.agreement.limit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.partnership.agreement.Desk;
import org.partnership.agreement.Documents;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import tools.jackson.databind.JsonNode;

/** Takes agreements of several offices up to the last signature, and that one. */
public final class Signers {

  public static final Persona HQ_ADMIN = Personas.staff("hq-admin", "HQ", "hq-admin");

  private final Api api;

  public Signers(Api api) {
    this.api = api;
  }

  private static Persona officer(String office) {
    return office.equals("MLI") ? Desk.OFFICER : Desk.FOREIGN_OFFICER;
  }

  private static Persona authorized(String office) {
    return office.equals("MLI") ? Desk.AUTHORIZED : Desk.FOREIGN_AUTHORIZED;
  }

  /** A body of an agreement of an office, for so much. */
  public static Map<String, Object> body(
      String office, String partner, String amount, String currency) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "SSFA");
    body.put("office", office);
    body.put("partnerIds", List.of(partner));
    body.put("title", "Spare parts for pumps");
    body.put("startDate", today.plusDays(30).toString());
    body.put("endDate", today.plusDays(300).toString());
    body.put("amount", Map.of("amount", amount, "currency", currency));
    return body;
  }

  /** Drafts one and takes it to its approval; its id. */
  public String approved(Map<String, Object> body) {
    String office = String.valueOf(body.get("office"));
    String id = api.as(officer(office)).post("/api/agreements", body).expect(201).id();
    act(officer(office), office, id, "submission").expect(200);
    act(authorized(office), office, id, "approval").expect(200);
    if ("SSFA".equals(body.get("kind"))) {
      approveProgramme(office, id);
    }
    return id;
  }

  /** what a small-scale agreement is about. */
  private void approveProgramme(String office, String agreement) {
    JsonNode now = api.as(officer(office)).get("/api/agreements/" + agreement).expect(200).json();
    String path = "/api/programme-documents/";
    String id =
        api.as(officer(office))
            .post("/api/agreements/" + agreement + "/programme-documents", Documents.small(now))
            .expect(201)
            .id();
    String drafted = api.as(officer(office)).get(path + id).etag();
    api.as(officer(office)).post(path + id + "/submission", Map.of(), drafted).expect(200);
    String submitted = api.as(officer(office)).get(path + id).etag();
    api.as(authorized(office)).post(path + id + "/approval", Map.of(), submitted).expect(200);
  }

  /** The same with the office's signature: the partner's is the last one. */
  public String readyToSign(Map<String, Object> body) {
    String id = approved(body);
    String office = String.valueOf(body.get("office"));
    sign(authorized(office), office, id, office).expect(201);
    return id;
  }

  public Api.Answer act(Persona who, String office, String id, String step) {
    String etag = api.as(officer(office)).get("/api/agreements/" + id).expect(200).etag();
    return api.as(who).post("/api/agreements/" + id + "/" + step, Map.of("reason", "Over"), etag);
  }

  /** The partner signs. */
  public Api.Answer lastSignature(String office, String id, String partner) {
    return sign(Desk.signatory(partner), office, id, partner);
  }

  private Api.Answer sign(Persona who, String office, String id, String party) {
    return api.as(who).post("/api/agreements/" + id + "/signatures", signature(office, id, party));
  }

  private Map<String, Object> signature(String office, String id, String party) {
    String content = "/api/agreements/" + id + "/content";
    String hash = api.as(officer(office)).get(content).expect(200).json().path("sha256").asString();
    return Map.of(
        "party",
        party,
        "signatory",
        "The signatory",
        "signedOn",
        LocalDate.now(ZoneOffset.UTC).toString(),
        "contentSha256",
        hash);
  }

  /** All at once; their statuses. */
  public static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : all.invokeAll(calls)) {
        statuses.add(answer.get());
      }
    }
    return statuses;
  }
}
