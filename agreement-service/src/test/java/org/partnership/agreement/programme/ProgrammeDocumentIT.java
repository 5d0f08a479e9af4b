package org.partnership.agreement.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.Documents;
import org.partnership.agreement.FakePartnerService;
import org.partnership.kit.event.Event;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A-7 through the API. */
@AgreementTest
class ProgrammeDocumentIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired PublishedEvents events;

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
    desk.offices();
  }

  /** A workplan that runs, with room for several documents. */
  private String workplan(String partner, String amount) {
    Map<String, Object> body = desk.agreement(partner);
    body.put("kind", "GOVERNMENT_WORKPLAN");
    body.put("amount", Documents.usd(amount));
    return desk.active(body, partner);
  }

  private JsonNode now(String id) {
    return desk.get(Desk.OFFICER, path(id)).expect(200).json();
  }

  private static String path(String id) {
    return "/api/programme-documents/" + id;
  }

  private String status(String id) {
    return now(id).path("status").asString();
  }

  private List<String> actions(Persona who, String id) {
    return desk.get(who, path(id))
        .expect(200)
        .json()
        .path("allowedActions")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void A_7_from_draft_to_closure_each_step_is_an_event_under_the_agreement() {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    String id = desk.submittedProgramme(agreement, "20000.00");
    desk.programme(Desk.AUTHORIZED, id, "return", Map.of("comment", "Where?")).expect(200);
    assertThat(now(id).path("returnedComment").asString()).isEqualTo("Where?");
    desk.programme(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    assertThat(actions(Desk.AUTHORIZED, id)).contains("programme-document.approve");
    desk.programme(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    assertThat(status(id)).as("its agreement runs, its start has come").isEqualTo("ACTIVE");
    desk.programme(Desk.AUTHORIZED, id, "suspension", Map.of("reason", "Flood")).expect(200);
    desk.programme(Desk.AUTHORIZED, id, "closure", Map.of("reason", "x"))
        .expectProblem(409, "transition-not-allowed");
    desk.programme(Desk.AUTHORIZED, id, "resumption", Map.of("reason", "Dry")).expect(200);
    desk.programme(Desk.AUTHORIZED, id, "termination", Map.of("reason", "Over")).expect(200);
    List<Event> published = events.awaitCount(id, 9);
    assertThat(published.stream().map(Event::type))
        .containsExactly(
            "programme-document.drafted.v1",
            "programme-document.submitted.v1",
            "programme-document.returned.v1",
            "programme-document.submitted.v1",
            "programme-document.approved.v1",
            "programme-document.activated.v1",
            "programme-document.suspended.v1",
            "programme-document.resumed.v1",
            "programme-document.terminated.v1");
    assertThat(published).allMatch(e -> e.key().equals(agreement));
    JsonNode told = published.get(4).data();
    assertThat(told.path("content").path("reportingPeriods")).hasSize(2);
    JsonNode indicator = told.path("content").path("outputs").path(0).path("indicators").path(0);
    assertThat(indicator.path("overPeriods").asString()).isEqualTo("LATEST");
    assertThat(indicator.path("places")).hasSize(2);
    assertThat(told.path("contentSha256")).isEqualTo(now(id).path("contentSha256"));
    JsonNode history = desk.get(Desk.OFFICER, path(id) + "/history").expect(200).json();
    assertThat(history.path("items").path(2).path("reason").asString()).isEqualTo("Where?");
  }

  @Test
  void A_7_every_problem_is_named_at_once_by_the_field_at_fault() {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    Map<String, Object> body = Desk.programme(desk.now(agreement), "20000.00");
    LocalDate start = LocalDate.parse((String) body.get("startDate"));
    body.put(
        "reportingPeriods",
        List.of(
            Documents.period(start, start.plusDays(30)),
            Documents.period(start.plusDays(29), start.plusDays(60)),
            Documents.period(start.plusDays(70), start.plusDays(80))));
    body.put("contribution", Map.of("officeCash", Map.of("amount", "20000.00", "currency", "EUR")));
    body.put("budget", List.of(Documents.line("B1", "no such activity", "21000.00")));
    JsonNode problem =
        api.as(Desk.OFFICER)
            .post("/api/agreements/" + agreement + "/programme-documents", body)
            .expectRule(422, "A-7")
            .json();
    assertThat(problem.path("reasons").valueStream().map(r -> r.path("field").asString()))
        .containsExactlyInAnyOrder(
            "/reportingPeriods/1/startDate",
            "/reportingPeriods/2/startDate",
            "/contribution/officeCash",
            "/budget/0/activity");
    api.as(Desk.OFFICER)
        .with("Accept-Language", "ar")
        .post("/api/agreements/" + agreement + "/programme-documents", body)
        .expect(422);
    assertThat(
            desk.get(Desk.OFFICER, "/api/agreements/" + agreement + "/programme-documents")
                .expect(200)
                .json()
                .path("items"))
        .isEmpty();
  }

  @Test
  void A_7_hostile_and_oversized_documents_are_refused_and_realistic_ones_fit() {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    String post = "/api/agreements/" + agreement + "/programme-documents";
    JsonNode terms = desk.now(agreement);
    LocalDate start = LocalDate.parse(terms.path("startDate").asString());
    LocalDate end = LocalDate.parse(terms.path("endDate").asString());
    for (String amount : List.of("-1.00", "1.001", "1e3", "NaN", "")) {
      Map<String, Object> body = Documents.whole(start, end, "20000.00");
      body.put("budget", List.of(Documents.line("B1", "1.a", amount)));
      api.as(Desk.OFFICER).post(post, body).expect(400);
    }
    Map<String, Object> many = Documents.whole(start, end, "20000.00");
    Map<String, Object> output = Documents.output(start, "21000.00");
    output.put(
        "activities", Collections.nCopies(10_000, Map.of("code", "a", "title", "Again and again")));
    many.put("outputs", List.of(output));
    assertThat(api.as(Desk.OFFICER).post(post, many).status()).isIn(400, 413);
    Map<String, Object> reversed = Documents.whole(start, end, "20000.00");
    reversed.put("startDate", end.toString());
    reversed.put("endDate", start.toString());
    api.as(Desk.OFFICER).post(post, reversed).expectRule(422, "A-7");
    api.as(Desk.OFFICER)
        .post(post, Documents.large(start, end, "20000.00", 100, 100))
        .expectProblem(413, "programme-document-too-large");
    String id =
        api.as(Desk.OFFICER)
            .post(post, Documents.large(start, end, "20000.00", 15, 10))
            .expect(201)
            .id();
    desk.programme(Desk.OFFICER, id, "submission", Map.of()).expect(200);
    desk.programme(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    events.awaitOf(id, "programme-document.approved.v1");
  }

  @Test
  void A_9_sixteen_approvals_at_once_grant_exactly_what_the_amount_holds() throws Exception {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    List<String> ids =
        IntStream.range(0, 16)
            .mapToObj(i -> desk.submittedProgramme(agreement, "5000.00"))
            .toList();
    int granted = 0;
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (String id : ids) {
        answers.add(
            all.submit(() -> desk.programme(Desk.AUTHORIZED, id, "approval", Map.of()).status()));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(200, 422);
        granted += answer.get() == 200 ? 1 : 0;
      }
    }
    assertThat(granted).as("of 32,500 in parts of 5,000").isEqualTo(6);
    JsonNode list =
        desk.get(Desk.OFFICER, "/api/agreements/" + agreement + "/programme-documents")
            .expect(200)
            .json();
    assertThat(list.path("approved").path("amount").asString()).isEqualTo("30000.00");
    assertThat(list.path("items").valueStream().filter(i -> i.path("revision").asInt() == 1))
        .hasSize(6);
    String given =
        ids.stream().filter(id -> status(id).equals("SUBMITTED")).findFirst().orElseThrow();
    desk.programme(Desk.AUTHORIZED, given, "approval", Map.of()).expectRule(422, "A-7");
    desk.act(Desk.OFFICER, agreement, "approval", Map.of()).expect(403);
  }

  @Test
  void A_9_two_who_approve_the_same_document_at_once_count_it_once() throws Exception {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    String id = desk.submittedProgramme(agreement, "30000.00");
    String etag = desk.get(Desk.OFFICER, path(id)).etag();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            all.submit(
                () ->
                    api.as(Desk.AUTHORIZED).post(path(id) + "/approval", Map.of(), etag).status()));
      }
      long granted = 0;
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(200, 409, 412);
        granted += answer.get() == 200 ? 1 : 0;
      }
      assertThat(granted).isEqualTo(1);
    }
    JsonNode list =
        desk.get(Desk.OFFICER, "/api/agreements/" + agreement + "/programme-documents")
            .expect(200)
            .json();
    assertThat(list.path("approved").path("amount").asString()).isEqualTo("30000.00");
  }

  @Test
  void A_7_an_approved_document_changes_only_by_a_revision_that_says_what_changed() {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    String id = desk.submittedProgramme(agreement, "20000.00");
    desk.programme(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    String etag = desk.get(Desk.OFFICER, path(id)).etag();
    api.as(Desk.OFFICER).patch(path(id), Map.of("title", "Other"), etag).expect(409);
    desk.programme(
            Desk.OFFICER,
            id,
            "revision",
            Map.of("reason", "More clubs", "changes", Map.of("title", "More clubs")))
        .expect(200);
    assertThat(now(id).path("title").asString()).as("in force").startsWith("Youth clubs");
    assertThat(now(id).path("openRevision").path("changes").path(0).path("to").asString())
        .isEqualTo("More clubs");
    desk.programme(Desk.OFFICER, id, "revision", Map.of("reason", "Again"))
        .expectProblem(409, "revision-open");
    desk.programme(Desk.AUTHORIZED, id, "revision/approval", Map.of()).expect(409);
    desk.programme(Desk.OFFICER, id, "revision/submission", Map.of()).expect(200);
    desk.programme(Desk.OFFICER, id, "revision/approval", Map.of()).expect(403);
    desk.programme(Desk.AUTHORIZED, id, "revision/approval", Map.of()).expect(200);
    assertThat(now(id).path("title").asString()).isEqualTo("More clubs");
    assertThat(now(id).path("revision").asInt()).isEqualTo(2);
    Event told = events.awaitOf(id, "programme-document.revision-approved.v1");
    assertThat(told.data().path("changes").path(0).path("field").asString()).isEqualTo("title");
    assertThat(told.data().path("content").path("title").asString()).isEqualTo("More clubs");
  }

  @Test
  void A_9_a_revision_takes_no_more_than_the_amount_leaves() {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    String id = desk.submittedProgramme(agreement, "20000.00");
    desk.programme(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    Map<String, Object> more = Desk.programme(desk.now(agreement), "32500.01");
    desk.programme(Desk.OFFICER, id, "revision", Map.of("reason", "More", "changes", more))
        .expect(200);
    desk.programme(Desk.OFFICER, id, "revision/submission", Map.of()).expect(200);
    desk.programme(Desk.AUTHORIZED, id, "revision/approval", Map.of())
        .expectProblem(422, "documents-exceed-amount");
    desk.programme(Desk.AUTHORIZED, id, "revision/return", Map.of("comment", "Less")).expect(200);
    desk.programme(Desk.OFFICER, id, "revision/cancellation", Map.of("reason", "No")).expect(200);
    assertThat(now(id).path("officeContribution").path("amount").asString()).isEqualTo("20000.00");
  }

  @Test
  void A_7_a_small_scale_agreement_is_signed_with_its_one_document_and_not_without() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.draft(desk.agreement(partner)).id();
    String documents = "/api/agreements/" + agreement + "/programme-documents";
    desk.act(Desk.OFFICER, agreement, "submission", Map.of()).expect(200);
    String etag = desk.get(Desk.OFFICER, "/api/agreements/" + agreement).etag();
    api.as(Desk.AUTHORIZED)
        .post("/api/agreements/" + agreement + "/approval", Map.of(), etag)
        .expect(200);
    desk.sign(Desk.AUTHORIZED, agreement, "MLI").expectProblem(422, "programme-document-missing");
    String bare = content(agreement).path("content").asString();
    String id = desk.submittedProgramme(agreement, "32500.00");
    api.as(Desk.OFFICER)
        .post(documents, Desk.programme(desk.now(agreement), "1.00"))
        .expectProblem(409, "programme-documents-too-many");
    desk.programme(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    assertThat(bare).doesNotContain("programmeDocuments");
    assertThat(content(agreement).path("content").asString())
        .as("A-6: the document is part of what is signed")
        .contains(now(id).path("contentSha256").asString());
    desk.sign(Desk.AUTHORIZED, agreement, "MLI").expect(201);
    desk.programme(Desk.OFFICER, id, "cancellation", Map.of("reason", "Twice")).expect(200);
    assertThat(desk.now(agreement).path("signatures")).as("voided (A-6)").isEmpty();
    desk.approvedProgramme(agreement);
    desk.sign(Desk.AUTHORIZED, agreement, "MLI").expect(201);
    desk.sign(Desk.signatory(partner), agreement, partner).expect(201);
  }

  private JsonNode content(String agreement) {
    return desk.get(Desk.OFFICER, "/api/agreements/" + agreement + "/content").expect(200).json();
  }

  @Test
  void A_7_kinds_without_programme_documents_have_none() {
    String partner = desk.partner("CIVIL_SOCIETY");
    Map<String, Object> body = desk.agreement(partner);
    body.put("kind", "MOU");
    body.remove("amount");
    String agreement = desk.draft(body).id();
    Map<String, Object> document =
        Documents.whole(
            LocalDate.parse((String) body.get("startDate")),
            LocalDate.parse((String) body.get("endDate")),
            "1.00");
    document.put("currency", "USD");
    api.as(Desk.OFFICER)
        .post("/api/agreements/" + agreement + "/programme-documents", document)
        .expectProblem(422, "programme-document-not-allowed");
  }

  @Test
  void R_1_A_2_approval_needs_a_second_person_and_an_eligible_partner() {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    String id = desk.submittedProgramme(agreement, "20000.00");
    Persona both = Desk.BOTH;
    desk.programme(Desk.AUTHORIZED, id, "return", Map.of("comment", "Again")).expect(200);
    desk.programme(both, id, "submission", Map.of()).expect(200);
    desk.programme(both, id, "approval", Map.of()).expectRule(403, "R-1");
    assertThat(actions(both, id)).doesNotContain("programme-document.approve");
    partnerService.unfit(partner, "P-5", "An assessment has lapsed");
    desk.programme(Desk.AUTHORIZED, id, "approval", Map.of()).expectRule(422, "P-5");
    partnerService.away(true);
    desk.programme(Desk.AUTHORIZED, id, "approval", Map.of()).expectRule(503, "A-2");
    partnerService.reset();
    desk.programme(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
  }

  @Test
  void A_10_documents_are_suspended_resumed_and_terminated_with_their_agreement() {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    String running = desk.submittedProgramme(agreement, "10000.00");
    desk.programme(Desk.AUTHORIZED, running, "approval", Map.of()).expect(200);
    String draft = desk.submittedProgramme(agreement, "10000.00");
    desk.act(Desk.AUTHORIZED, agreement, "suspension", Map.of("reason", "Broken")).expect(200);
    awaitStatus(running, "SUSPENDED");
    desk.programme(Desk.AUTHORIZED, running, "resumption", Map.of("reason", "x"))
        .expectProblem(409, "agreement-not-running");
    desk.act(Desk.AUTHORIZED, agreement, "resumption", Map.of("reason", "Mended")).expect(200);
    awaitStatus(running, "ACTIVE");
    desk.act(Desk.AUTHORIZED, agreement, "termination", Map.of("reason", "Over")).expect(200);
    awaitStatus(running, "TERMINATED");
    awaitStatus(draft, "CANCELLED");
    api.as(Desk.OFFICER)
        .post(
            "/api/agreements/" + agreement + "/programme-documents",
            Desk.programme(desk.now(agreement), "1.00"))
        .expectProblem(409, "agreement-closed-to-documents");
  }

  private void awaitStatus(String id, String status) {
    await(id + " " + status).atMost(PATIENCE).until(() -> status(id).equals(status));
  }

  @Test
  void A_10_nothing_is_approved_while_the_agreement_is_on_hold() {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    String id = desk.submittedProgramme(agreement, "10000.00");
    desk.publish(partner, "partner.suspended.v1");
    desk.awaitHold(agreement, true);
    desk.programme(Desk.AUTHORIZED, id, "approval", Map.of()).expectRule(422, "A-10");
    assertThat(actions(Desk.AUTHORIZED, id)).doesNotContain("programme-document.approve");
  }

  @Test
  void A_7_a_partner_sees_its_own_document_once_it_is_approved() {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    String id = desk.submittedProgramme(agreement, "10000.00");
    Persona viewer = Desk.viewer(partner);
    desk.get(viewer, path(id)).expect(404);
    assertThat(shown(viewer, agreement)).isEmpty();
    desk.programme(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    JsonNode seen = desk.get(viewer, path(id)).expect(200).json();
    assertThat(seen.path("submittedBy").isMissingNode()).isTrue();
    assertThat(seen.path("allowedActions")).isEmpty();
    assertThat(shown(viewer, agreement)).hasSize(1);
    desk.get(Desk.FOREIGN_OFFICER, path(id)).expect(404);
  }

  private JsonNode shown(Persona who, String agreement) {
    return desk.get(who, "/api/agreements/" + agreement + "/programme-documents")
        .expect(200)
        .json()
        .path("items");
  }

  @Test
  void A_7_what_waits_for_approval_is_among_the_tasks_of_who_may_approve() {
    String partner = desk.partner("GOVERNMENT");
    String agreement = workplan(partner, "32500.00");
    String id = desk.submittedProgramme(agreement, "10000.00");
    assertThat(tasks(Desk.AUTHORIZED)).contains(id);
    assertThat(tasks(Desk.FOREIGN_AUTHORIZED)).doesNotContain(id);
    assertThat(tasks(Desk.OFFICER)).doesNotContain(id);
    desk.programme(Desk.AUTHORIZED, id, "return", Map.of("comment", "Again")).expect(200);
    assertThat(tasks(Desk.OFFICER)).contains(id);
    assertThat(tasks(Desk.AUTHORIZED)).doesNotContain(id);
  }

  private List<String> tasks(Persona who) {
    List<String> subjects = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = desk.get(who, "/api/tasks?limit=200" + cursor).expect(200).json();
      page.path("items").forEach(t -> subjects.add(t.path("subject").asString()));
      cursor = "&cursor=" + page.path("nextCursor").asString("");
    } while (!cursor.equals("&cursor="));
    return subjects;
  }
}
