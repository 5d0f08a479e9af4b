package org.partnership.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnership.testing.Api;
import tools.jackson.databind.JsonNode;

/** What an office does, step by step, as its own people. */
final class Journey {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Platform platform;

  Journey(Platform platform) {
    this.platform = platform;
  }

  /** Registers an organisation in Mali. */
  Api.Answer register(String name) {
    return platform
        .as("mali-officer")
        .post(
            "/api/partners",
            Map.of(
                "legalName",
                name,
                "categories",
                List.of("CIVIL_SOCIETY"),
                "civilSocietyKind",
                "NATIONAL",
                "country",
                "ML",
                "headquarters",
                true,
                "reach",
                "NATIONAL"))
        .expect(201);
  }

  /** Names the office's focal point (P-8). */
  void nameFocalPoint(String partner) {
    String focalPoint = subject(platform.token("demo-mali-officer", "demo"));
    Api officer = platform.as("mali-officer");
    officer
        .put("/api/partners/" + partner + "/offices/MLI", Map.of("focalPoint", focalPoint))
        .expect(200);
  }

  /** From draft to decision, by two people. */
  void assess(String partner) {
    Api officer = platform.as("mali-officer");
    JsonNode template = officer.get("/api/assessment-templates/CORE_PRINCIPLES").expect(200).json();
    Api.Answer assessment =
        officer
            .post("/api/partners/" + partner + "/assessments", Map.of("kind", "CORE_PRINCIPLES"))
            .expect(201);
    String path = "/api/assessments/" + assessment.id();
    List<Map<String, Object>> answers = new ArrayList<>();
    for (JsonNode criterion : template.path("criteria")) {
      answers.add(
          Map.of(
              "criterion", criterion.path("id").asString(),
              "value", "YES",
              "comment", "seen on a visit"));
    }
    Api.Answer filled =
        officer.patch(path, Map.of("answers", answers), officer.get(path).etag()).expect(200);
    Api.Answer submitted = officer.post(path + "/submission", Map.of(), filled.etag()).expect(200);
    Map<String, Object> decision =
        Map.of(
            "outcome", "PASSED",
            "rating", "LOW",
            "validUntil", LocalDate.now(java.time.ZoneOffset.UTC).plusYears(2).toString(),
            "comment", "meets all principles");
    officer.post(path + "/decision", decision, submitted.etag()).expect(403);
    platform.as("mali-reviewer").post(path + "/decision", decision, submitted.etag()).expect(200);
  }

  /** A partnership with stated results. */
  Api.Answer createPartnership(String partner) {
    return platform
        .as("mali-officer")
        .post(
            "/api/partnerships",
            Map.of(
                "title",
                "Safe water for schools " + UUID.randomUUID(),
                "results",
                List.of("Pupils in 40 schools drink safe water"),
                "contributions",
                List.of("PROGRAMME_IMPLEMENTATION"),
                "form",
                "FORMAL",
                "engagement",
                "COLLABORATION",
                "reach",
                "NATIONAL",
                "countries",
                List.of("ML"),
                "participants",
                List.of(
                    Map.of(
                        "partnerId",
                        partner,
                        "role",
                        "IMPLEMENTING",
                        "contributions",
                        List.of(
                            Map.of(
                                "kind", "STAFF_TIME",
                                "description", "teachers and masons"))))))
        .expect(201);
  }

  /** Drafts an agreement as soon as the partner is known there. */
  Api.Answer draftAgreement(String partner, String partnership) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("kind", "MOU");
    draft.put("partnershipId", partnership);
    draft.put("partnerIds", List.of(partner));
    draft.put("title", "Memorandum on safe water");
    draft.put("startDate", LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString());
    draft.put("endDate", LocalDate.now(java.time.ZoneOffset.UTC).plusYears(1).toString());
    Api officer = platform.as("mali-officer");
    Api.Answer[] last = new Api.Answer[1];
    await("the agreement can be drafted")
        .atMost(SOON)
        .until(
            () -> {
              last[0] = officer.post("/api/agreements", draft);
              return last[0].status() == 201;
            });
    return last[0];
  }

  /** An act on an agreement by a user, on its newest version. */
  Api.Answer act(String user, String agreement, String action, Object body) {
    Api api = platform.as(user);
    String path = "/api/agreements/" + agreement;
    return api.post(path + "/" + action, body, api.get(path).expect(200).etag());
  }

  String status(String user, String path) {
    return platform.as(user).get(path).expect(200).json().path("status").asString("");
  }

  void awaitStatus(String user, String path, String status) {
    await(path + " is " + status)
        .atMost(SOON)
        .untilAsserted(() -> assertThat(status(user, path)).isEqualTo(status));
  }

  /** The pseudonymous id in a token. */
  static String subject(String token) {
    byte[] claims = java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return tools.jackson.databind.json.JsonMapper.shared().readTree(claims).path("sub").asString();
  }
}
