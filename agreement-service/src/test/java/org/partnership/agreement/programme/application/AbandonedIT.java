package org.partnership.agreement.programme.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.Documents;
import org.partnership.agreement.FakePartnerService;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Running;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.programme.domain.Approving;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.testing.Api;
import org.springframework.beans.factory.annotation.Autowired;

/** what whoever died has left half done is finished, and cannot be done late. */
@AgreementTest
class AbandonedIT {

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired KeepingRoom room;
  @Autowired ProgrammeProcess process;
  @Autowired DocumentContents contents;
  @Autowired Commands commands;
  @Autowired AggregateStore<Agreement> agreements;
  @Autowired AggregateStore<ProgrammeDocument> documents;

  private final Instant twoMinutesAgo = Instant.now().minus(Duration.ofMinutes(2));
  private final Act dead = Act.ofPlatform("dead", twoMinutesAgo, null, null);

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
    desk.offices();
  }

  private String workplan() {
    String partner = desk.partner("GOVERNMENT");
    Map<String, Object> body = desk.agreement(partner);
    body.put("kind", "GOVERNMENT_WORKPLAN");
    body.put("amount", Documents.usd("32500.00"));
    return desk.active(body, partner);
  }

  private Stored<ProgrammeDocument> reserved(String agreement, String id) {
    Stored<ProgrammeDocument> waiting = documents.find(id).orElseThrow();
    String sha256 = contents.sha256(waiting.state().proposed());
    room.reserve(agreement, id, waiting.state().share(sha256), "dead", dead);
    return waiting;
  }

  private String approved(String agreement) {
    return desk.get(Desk.OFFICER, "/api/agreements/" + agreement + "/programme-documents")
        .expect(200)
        .json()
        .path("approved")
        .path("amount")
        .asString();
  }

  @Test
  void A_9_room_that_was_reserved_and_not_used_is_free_again_and_a_late_write_is_refused() {
    String agreement = workplan();
    String first = desk.submittedProgramme(agreement, "30000.00");
    String second = desk.submittedProgramme(agreement, "30000.00");
    String etag = desk.get(Desk.OFFICER, "/api/programme-documents/" + first).etag();
    reserved(agreement, first);
    assertThat(approved(agreement)).as("unconfirmed").isEqualTo("0.00");
    desk.programme(Desk.AUTHORIZED, second, "approval", Map.of())
        .expectProblem(422, "documents-exceed-amount");
    process.run();
    desk.programme(Desk.AUTHORIZED, second, "approval", Map.of()).expect(200);
    assertThat(approved(agreement)).isEqualTo("30000.00");
    api.as(Desk.AUTHORIZED)
        .post("/api/programme-documents/" + first + "/approval", Map.of(), etag)
        .expect(412);
  }

  @Test
  void A_9_an_approval_that_was_written_and_not_confirmed_is_confirmed() {
    String agreement = workplan();
    String id = desk.submittedProgramme(agreement, "30000.00");
    Stored<ProgrammeDocument> waiting = reserved(agreement, id);
    String sha256 = contents.sha256(waiting.state().proposed());
    commands.change(
        documents,
        id,
        new IfMatch(waiting.version()),
        dead,
        stored -> {},
        stored ->
            Approving.approve(
                stored.state(),
                Actions.PROGRAMME_APPROVE,
                agreements.find(agreement).orElseThrow().state(),
                null,
                sha256,
                () -> new Clearance(List.of(), List.of()),
                Actor.of(dead)));
    assertThat(approved(agreement)).isEqualTo("0.00");
    process.recover();
    assertThat(approved(agreement)).isEqualTo("30000.00");
    process.run();
    assertThat(documents.find(id).orElseThrow().state().status()).hasToString("ACTIVE");
  }

  @Test
  void A_10_who_dies_after_suspending_an_agreement_leaves_its_documents_to_the_next_start() {
    String agreement = workplan();
    String id = desk.approvedProgramme(agreement);
    commands.change(
        agreements,
        agreement,
        IfMatch.ANY,
        dead,
        stored -> {},
        stored -> Running.suspend(stored.state(), "Broken", Actor.of(dead)));
    assertThat(documents.find(id).orElseThrow().state().status()).hasToString("ACTIVE");
    process.recover();
    assertThat(documents.find(id).orElseThrow().state().status()).hasToString("SUSPENDED");
  }
}
