package org.partnership.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnership.kit.event.Event;
import org.partnership.testing.Api;
import org.partnership.testing.PublishedEvents;
import tools.jackson.databind.JsonNode;

/**
 * The platform's main job, through the gateway, each step an event that others can subscribe to.
 */
class MainJobIT {

  private final Platform platform = Platform.get();
  private final Journey journey = new Journey(platform);

  private static List<String> types(String topic, String subject, int atLeast) {
    try (PublishedEvents events = new PublishedEvents(Platform.BOOTSTRAP, topic)) {
      return events.awaitCount(subject, atLeast).stream().map(Event::type).toList();
    }
  }

  private int partnersIn(String country) {
    JsonNode overview =
        platform.as("mali-officer").get("/api/overview?by=country").expect(200).json();
    return overview
        .path("groups")
        .valueStream()
        .filter(g -> g.path("key").asString("").equals(country))
        .mapToInt(g -> g.path("partners").asInt())
        .findFirst()
        .orElse(0);
  }

  @Test
  @DisplayName("register, assess, agree in writing, and see all of it in reporting")
  void an_office_registers_assesses_agrees_and_sees_it() {
    int before = partnersIn("ML");
    String partner = journey.register("Association " + UUID.randomUUID()).id();
    journey.nameFocalPoint(partner);
    journey.assess(partner);
    journey.awaitStatus("mali-officer", "/api/partners/" + partner, "ELIGIBLE");

    String partnership = journey.createPartnership(partner).id();
    Api.Answer drafted = journey.draftAgreement(partner, partnership);
    String agreement = drafted.id();
    assertThat(drafted.json().path("number").asString())
        .matches("MLI/MOU/" + LocalDate.now(ZoneOffset.UTC).getYear() + "/\\d{4,}");

    await("the partner is known to be eligible")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> journey.act("mali-officer", agreement, "submission", Map.of()).status() == 200);
    journey.act("mali-officer", agreement, "approval", Map.of()).expect(403);
    journey.act("mali-authorized", agreement, "approval", Map.of()).expect(200);

    JsonNode content =
        platform
            .as("mali-authorized")
            .get("/api/agreements/" + agreement + "/content")
            .expect(200)
            .json();
    String hash = content.path("sha256").asString();
    assertThat(hash).matches("[0-9a-f]{64}");
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    Map<String, Object> office =
        Map.of(
            "party",
            "MLI",
            "signatory",
            "the representative",
            "signedOn",
            today,
            "contentSha256",
            hash);
    journey
        .act(
            "mali-authorized",
            agreement,
            "signatures",
            with(office, "contentSha256", "0".repeat(64)))
        .expectRule(409, "A-6");
    journey.act("mali-authorized", agreement, "signatures", office).expect(201);
    Map<String, Object> paper =
        with(with(office, "party", partner), "scan", "scan-of-the-signed-page.pdf");
    String signature = journey.act("mali-officer", agreement, "signatures", paper).expect(201).id();
    String confirmation = "/api/signatures/" + signature + "/confirmation";
    String etag =
        platform.as("mali-officer").get("/api/agreements/" + agreement).expect(200).etag();
    platform.as("mali-officer").post(confirmation, Map.of(), etag).expect(403);
    platform.as("mali-authorized").post(confirmation, Map.of(), etag).expect(200);
    journey.awaitStatus("mali-officer", "/api/agreements/" + agreement, "ACTIVE");

    assertThat(types("partners.events", partner, 6))
        .containsSubsequence(
            "partner.registered.v1",
            "partner.assessment-started.v1",
            "assessment.submitted.v1",
            "assessment.decided.v1",
            "partner.eligible.v1");
    assertThat(types("agreements.events", agreement, 7))
        .containsSubsequence(
            "agreement.drafted.v1",
            "agreement.submitted.v1",
            "agreement.approved.v1",
            "agreement.signature-recorded.v1",
            "agreement.signed.v1",
            "agreement.activated.v1");
    await("reporting counts the new partner")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(partnersIn("ML")).isGreaterThan(before));
    await("its story is told")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        platform
                            .as("mali-officer")
                            .get("/api/timeline?subject=" + agreement)
                            .expect(200)
                            .json()
                            .path("items")
                            .valueStream()
                            .map(i -> i.path("type").asString("")))
                    .contains("agreement.activated.v1"));

    A_10_suspended_means_on_hold_within_seconds(partner, agreement);
  }

  private void A_10_suspended_means_on_hold_within_seconds(String partner, String agreement) {
    Api admin = platform.as("mali-admin");
    String path = "/api/partners/" + partner;
    admin
        .post(path + "/suspension", Map.of("reason", "accounts unclear"), admin.get(path).etag())
        .expect(200);
    await("on hold").atMost(Duration.ofSeconds(10)).until(() -> isOnHold(agreement));
    Api hq = platform.as("hq-admin");
    hq.post(path + "/reinstatement", Map.of("reason", "accounts seen"), hq.get(path).etag())
        .expect(200);
    await("released").atMost(Duration.ofSeconds(10)).until(() -> !isOnHold(agreement));
  }

  private boolean isOnHold(String agreement) {
    return platform
        .as("mali-officer")
        .get("/api/agreements/" + agreement)
        .expect(200)
        .json()
        .path("onHold")
        .asBoolean();
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    Map<String, Object> copy = new java.util.HashMap<>(map);
    copy.put(key, value);
    return copy;
  }

  @Test
  @DisplayName(
      "R-1, other offices: who prepared does not decide, and another office sees no agreement")
  void what_other_offices_may_not_see_is_not_there() {
    String partner = journey.register("Isolated " + UUID.randomUUID()).id();
    String partnership = journey.createPartnership(partner).id();
    String agreement = journey.draftAgreement(partner, partnership).id();
    for (String other : List.of("kosovo-officer", "vietnam-authorized", "eapro-officer")) {
      platform.as(other).get("/api/agreements/" + agreement).expect(404);
      platform.as(other).get("/api/partnerships/" + partnership).expect(404);
      platform.as(other).get("/api/timeline?subject=" + agreement).expect(404);
      assertThat(
              platform
                  .as(other)
                  .get("/api/agreements?partner=" + partner)
                  .expect(200)
                  .json()
                  .path("items"))
          .isEmpty();
    }
    for (String own : List.of("mali-officer", "wcaro-officer", "vietnam-auditor")) {
      platform.as(own).get("/api/agreements/" + agreement).expect(200);
    }
  }

  @Test
  @DisplayName("L-1, L-3: a consultation from its opening to its conclusions")
  void an_office_talks_with_partners_and_concludes() {
    Api moderator = platform.as("mali-moderator");
    String self = Journey.subject(platform.token("demo-mali-moderator", "demo"));
    Api.Answer space =
        moderator
            .post(
                "/api/consultations",
                Map.of(
                    "title",
                    "What helps " + UUID.randomUUID(),
                    "welcome",
                    "Tell us.",
                    "purpose",
                    "To learn",
                    "languages",
                    List.of("en", "fr"),
                    "visibility",
                    "PUBLIC",
                    "moderators",
                    List.of(self)))
            .expect(201);
    String path = "/api/consultations/" + space.id();
    String question =
        moderator
            .post(
                path + "/questions",
                Map.of(
                    "position",
                    1,
                    "text",
                    Map.of("en", "What works?", "fr", "Qu’est-ce qui marche ?")))
            .expect(201)
            .id();
    moderator.post(path + "/opening", null, moderator.get(path).etag()).expect(200);
    Api officer = platform.as("mali-officer");
    Map<String, String> said = Map.of("text", "Long partnerships work.", "language", "en");
    officer.post("/api/questions/" + question + "/comments", said).expect(403);
    officer.post(path + "/members", Map.of()).expect(201);
    String comment =
        officer.post("/api/questions/" + question + "/comments", said).expect(201).id();
    moderator.post(path + "/closing", null, moderator.get(path).etag()).expect(422);
    moderator
        .put(
            path + "/conclusion",
            Map.of(
                "whatWeHeard", Map.of("en", "Long partnerships work."),
                "comments", List.of(comment)),
            moderator.get(path).etag())
        .expect(200);
    moderator.post(path + "/closing", null, moderator.get(path).etag()).expect(200);
    assertThat(officer.post("/api/questions/" + question + "/comments", said).status())
        .isEqualTo(409);
    assertThat(types("consultations.events", comment, 1)).contains("comment.posted.v1");
  }

  @Test
  @DisplayName("Q-2, Q-5: yesterday had less, and every answer says how far it counts")
  void figures_of_another_day() {
    Api officer = platform.as("hq-officer");
    JsonNode now = officer.get("/api/overview?by=category").expect(200).json();
    JsonNode then =
        officer
            .get("/api/overview?by=category&asOf=" + LocalDate.now(ZoneOffset.UTC).minusDays(2))
            .expect(200)
            .json();
    assertThat(now.path("countedUpTo").propertyNames()).contains("partner-service");
    assertThat(now.path("totals").path("partners").asInt()).isGreaterThan(50);
    assertThat(then.path("totals").path("partners").asInt()).isZero();
  }

  @Test
  @DisplayName(
      "the real material is there, each item with its source, and illustrative ones are marked")
  void real_material_is_loaded() {
    Api officer = platform.as("hq-officer");
    List<JsonNode> partners =
        Stream.iterate(
                officer.get("/api/partners?limit=200").expect(200).json(),
                page -> !page.isMissingNode(),
                page -> next(officer, page))
            .flatMap(page -> page.path("items").valueStream())
            .toList();
    List<JsonNode> real =
        partners.stream().filter(p -> p.path("tags").toString().contains("source:S")).toList();
    assertThat(real).hasSizeGreaterThanOrEqualTo(40);
    assertThat(real)
        .allMatch(p -> !List.of("SUSPENDED", "BLOCKED").contains(p.path("status").asString("")));
    assertThat(partners)
        .filteredOn(p -> p.path("status").asString("").matches("SUSPENDED|BLOCKED|DECLINED"))
        .filteredOn(p -> p.path("legalName").asString("").startsWith("Illustrative"))
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(
            officer
                .get("/api/partnerships?limit=200&total=true")
                .expect(200)
                .json()
                .path("total")
                .asInt())
        .isGreaterThanOrEqualTo(20);
    List<String> states =
        officer
            .get("/api/agreements?limit=200")
            .expect(200)
            .json()
            .path("items")
            .valueStream()
            .map(a -> a.path("status").asString(""))
            .distinct()
            .toList();
    assertThat(states)
        .contains(
            "DRAFT",
            "IN_REVIEW",
            "APPROVED",
            "SIGNED",
            "ACTIVE",
            "ENDED",
            "SUSPENDED",
            "TERMINATED",
            "CANCELLED",
            "CLOSED");
    assertThat(officer.get("/api/consultations?q=Lounge").expect(200).json().path("items"))
        .isNotEmpty();
  }

  private static JsonNode next(Api officer, JsonNode page) {
    String cursor = page.path("nextCursor").asString("");
    return cursor.isEmpty()
        ? tools.jackson.databind.node.MissingNode.getInstance()
        : officer.get("/api/partners?limit=200&cursor=" + cursor).expect(200).json();
  }
}
