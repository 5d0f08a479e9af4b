package org.partnership.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnership.testing.Api;
import org.partnership.testing.TestIdentity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is malformed, hostile or too large is refused with a clear problem, and nothing changes. */
@AgreementTest
class BadInputIT {

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired MongoTemplate mongo;

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
    desk.offices();
  }

  static Stream<Arguments> malformedAgreements() {
    return Stream.of(
        Arguments.of("title", null),
        Arguments.of("title", "   "),
        Arguments.of("title", "x".repeat(301)),
        Arguments.of("title", "a\u0000b"),
        Arguments.of("title", "a\u202Eb"),
        Arguments.of("title", 5),
        Arguments.of("kind", "LOAN"),
        Arguments.of("kind", 1),
        Arguments.of("partnerIds", List.of()),
        Arguments.of("partnerIds", "x"),
        Arguments.of("partnerIds", many(21)),
        Arguments.of("partnerIds", List.of("a", "b", "a")),
        Arguments.of("startDate", "tomorrow"),
        Arguments.of("startDate", "2026-02-30"),
        Arguments.of("endDate", "2001-01-01"),
        Arguments.of("endDate", "9999-12-31"),
        Arguments.of("amount", 12.5),
        Arguments.of("amount", Map.of("amount", 12.5, "currency", "USD")),
        Arguments.of("amount", Map.of("amount", "12.345", "currency", "USD")),
        Arguments.of("amount", Map.of("amount", "-1", "currency", "USD")),
        Arguments.of("amount", Map.of("amount", "0.00", "currency", "USD")),
        Arguments.of("amount", Map.of("amount", "1e9", "currency", "USD")),
        Arguments.of("amount", Map.of("amount", "1.00", "currency", "ZZZ")),
        Arguments.of("amount", Map.of("amount", "1.00")),
        Arguments.of("office", "no such code"),
        Arguments.of("officers", List.of(Map.of("position", "Director"))),
        Arguments.of("status", "ACTIVE"),
        Arguments.of("number", "MLI/MOU/2026/0001"));
  }

  private static List<String> many(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add("01936a5e-8f00-7c11-9d42-3b1f6a7e2c" + (10 + i % 90));
    }
    return ids;
  }

  @ParameterizedTest
  @MethodSource("malformedAgreements")
  void a_malformed_agreement_is_refused_by_the_field_at_fault(String field, Object value) {
    Map<String, Object> body = desk.agreement(desk.partner("CIVIL_SOCIETY"));
    body.put(field, value);
    long before = mongo.getCollection("agreements").countDocuments();
    Api.Answer refused = api.as(Desk.OFFICER).post("/api/agreements", body).expect(400);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.json().path("reasons").path(0).path("field").asString(""))
        .startsWith("/" + field);
    assertThat(mongo.getCollection("agreements").countDocuments()).isEqualTo(before);
  }

  static Stream<Arguments> malformedPartnerships() {
    return Stream.of(
        Arguments.of("title", ""),
        Arguments.of("form", null),
        Arguments.of("form", "MARRIAGE"),
        Arguments.of("contributions", List.of()),
        Arguments.of("contributions", List.of("MONEY")),
        Arguments.of("countries", List.of("Mali")),
        Arguments.of("results", many(31)),
        Arguments.of("participants", List.of(Map.of("role", "LEAD"))),
        Arguments.of("participants", List.of(Map.of("partnerId", "x", "role", "BOSS"))),
        Arguments.of("principles", Map.of("KINDNESS", Map.of("answer", true))),
        Arguments.of("principles", Map.of("PARTNER_SELECTION", Map.of("answer", "yes"))),
        Arguments.of("principles", Map.of("PARTNER_SELECTION", Map.of("comment", "none"))),
        Arguments.of("risks", List.of(Map.of("description", "Floods"))),
        Arguments.of("endDate", 20260101),
        Arguments.of("decision", Map.of("outcome", "MAYBE", "reason", "x")),
        Arguments.of("published", "yes"),
        Arguments.of("step", "MANAGING"));
  }

  @ParameterizedTest
  @MethodSource("malformedPartnerships")
  void a_malformed_partnership_is_refused(String field, Object value) {
    Map<String, Object> body = desk.partnership("Malformed");
    body.put(field, value);
    Api.Answer refused = api.as(Desk.OFFICER).post("/api/partnerships", body).expect(400);
    assertThat(refused.json().path("reasons").path(0).path("field").asString(""))
        .startsWith("/" + field);
  }

  @Test
  void what_is_no_json_of_ours_is_refused() {
    api.as(Desk.OFFICER).post("/api/agreements", "{\"kind\":").expect(400);
    api.as(Desk.OFFICER).post("/api/agreements", "[]").expect(400);
    api.as(Desk.OFFICER).post("/api/agreements", "null").expect(400);
    api.as(Desk.OFFICER).post("/api/agreements", "").expect(400);
    api.as(Desk.OFFICER).post("/api/agreements", "[".repeat(10_000)).expect(400);
    api.as(Desk.OFFICER)
        .post("/api/agreements", "kind=MOU", Map.of("Content-Type", "text/plain"))
        .expect(415);
    api.as(Desk.OFFICER)
        .post("/api/agreements", "{\"title\":\"" + "x".repeat(10_000_000) + "\"}")
        .expect(413);
  }

  @Test
  void a_change_needs_the_version_it_is_based_on() {
    String id = desk.draft(desk.agreement(desk.partner("CIVIL_SOCIETY"))).id();
    String path = "/api/agreements/" + id;
    api.as(Desk.OFFICER)
        .post(path + "/submission", Map.of())
        .expectProblem(428, "if-match-missing");
    api.as(Desk.OFFICER)
        .post(path + "/submission", Map.of(), "\"99\"")
        .expectProblem(412, "version-stale");
    api.as(Desk.OFFICER)
        .post(path + "/submission", Map.of(), "soon")
        .expectProblem(400, "if-match-malformed");
    api.as(Desk.OFFICER).patch(path, Map.of("title", "x"), "\"99\"").expect(412);
    api.as(Desk.OFFICER).patch(path, "[]", "\"1\"").expectProblem(400, "patch-not-object");
    api.as(Desk.OFFICER).patch(path, Map.of("colour", "blue"), "\"1\"").expect(400);
    api.as(Desk.OFFICER)
        .patch(path, Map.of("kind", "MOU"), "\"1\"")
        .expectProblem(422, "kind-fixed");
    api.as(Desk.OFFICER)
        .patch(path, Map.of("office", "XKX"), "\"1\"")
        .expectProblem(422, "office-fixed");
    assertThat(desk.now(id).path("version").asInt()).isEqualTo(1);
  }

  @Test
  void a_signature_needs_a_hash_a_day_and_a_party() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String id = desk.approved(partner);
    Map<String, Object> good = desk.signature(id, "MLI");
    for (Map.Entry<String, Object> bad :
        Map.<String, Object>of("contentSha256", "abc", "signedOn", "soon", "signatory", " ")
            .entrySet()) {
      Map<String, Object> body = new java.util.HashMap<>(good);
      body.put(bad.getKey(), bad.getValue());
      api.as(Desk.AUTHORIZED).post("/api/agreements/" + id + "/signatures", body).expect(400);
    }
    Map<String, Object> future = new java.util.HashMap<>(good);
    future.put("signedOn", "2100-01-01");
    api.as(Desk.AUTHORIZED)
        .post("/api/agreements/" + id + "/signatures", future)
        .expectRule(422, "A-6");
    assertThat(desk.now(id).path("signatures")).isEmpty();
  }

  @Test
  void lists_refuse_what_they_do_not_know() {
    for (String query :
        List.of(
            "colour=blue",
            "status=GONE",
            "kind=LOAN",
            "sort=colour",
            "facets=colour",
            "limit=0",
            "limit=100000",
            "limit=many",
            "onHold=perhaps",
            "endsBefore=soon",
            "cursor=xyz",
            "cursor=e30")) {
      assertThat(api.as(Desk.OFFICER).get("/api/agreements?" + query).status())
          .as(query)
          .isEqualTo(400);
    }
    api.as(Desk.OFFICER).get("/api/tasks?limit=0").expect(400);
    api.as(Desk.OFFICER).get("/api/notifications?cursor=x").expect(400);
    api.as(Desk.OFFICER).get("/api/agreements?q=.*%5B(").expect(200);
  }

  @Test
  void tokens_that_are_not_ours_open_nothing() {
    TestIdentity identity = TestIdentity.get();
    for (String token :
        List.of(
            identity.forgedToken(Desk.OFFICER),
            identity.expiredToken(Desk.OFFICER),
            identity.foreignToken(Desk.OFFICER),
            "rubbish")) {
      api.withToken(token).get("/api/agreements").expect(401);
    }
  }

  @Test
  void nothing_is_at_an_id_that_is_not_there() {
    for (String id : List.of("01936a5e-8f00-7c11-9d42-3b1f6a7e2c90", "x", "%00", "..%2f..")) {
      assertThat(api.as(Desk.OFFICER).get("/api/agreements/" + id).status()).as(id).isIn(400, 404);
    }
    api.as(Desk.OFFICER).get("/api/agreements/x").expectProblem(404, "not-found");
    api.as(Desk.AUTHORIZED).post("/api/signatures/x/confirmation", Map.of()).expect(404);
  }
}
