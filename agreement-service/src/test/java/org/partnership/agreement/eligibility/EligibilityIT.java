package org.partnership.agreement.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.kit.command.Ids;
import org.partnership.testing.Api;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** P-7: one eligibility answer. */
@AgreementTest
class EligibilityIT {

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
  }

  private Api.Answer ask(String partner, String kind, String more) {
    return api.as(Desk.OFFICER)
        .get(
            "/api/eligibility?partnerId="
                + partner
                + "&agreementKind="
                + kind
                + "&office=MLI"
                + more);
  }

  private static List<String> rules(JsonNode answer) {
    return answer.path("reasons").valueStream().map(r -> r.path("rule").asString()).toList();
  }

  @Test
  void P_7_nothing_is_against_a_fit_partner_of_the_right_category() {
    String partner = desk.partner("CIVIL_SOCIETY");
    JsonNode answer =
        ask(partner, "SSFA", "&amount=20000&currency=USD&date=2026-06-01").expect(200).json();
    assertThat(answer.path("eligible").asBoolean()).isTrue();
    assertThat(answer.path("basis").asString()).isEqualTo("PARTNER_SERVICE");
    assertThat(answer.path("checkedAt").asString()).isNotEmpty();
    assertThat(partnerService.asked().get(0)).contains("date=2026-06-01");
  }

  @Test
  void P_7_every_reason_comes_with_its_rule_its_fact_and_what_would_help() {
    String partner = desk.partner("GOVERNMENT");
    partnerService.unfit(partner, "P-4", "A yellow flag was escalated");
    JsonNode answer = ask(partner, "MOU", "&amount=1.00").expect(200).json();
    assertThat(answer.path("eligible").asBoolean()).isFalse();
    assertThat(rules(answer)).containsExactly("P-4", "A-1");
    assertThat(answer.path("reasons").path(0).path("fact").asString())
        .contains("A yellow flag was escalated");
    assertThat(answer.path("reasons").path(0).path("remedy").asString()).isEqualTo("Settle it.");
    assertThat(rules(ask(partner, "PCA", "").expect(200).json())).containsExactly("P-4", "P-7");
  }

  @Test
  void P_7_the_reasons_are_told_in_the_callers_language() {
    String partner = desk.partner("GOVERNMENT");
    JsonNode answer =
        api.as(Desk.OFFICER)
            .with("Accept-Language", "fr")
            .get("/api/eligibility?agreementKind=MOU&office=MLI&amount=1.00&partnerId=" + partner)
            .expect(200)
            .json();
    assertThat(answer.path("reasons").path(0).path("fact").asString()).contains("transfert");
  }

  @Test
  void A_2_while_partner_service_is_away_the_answer_says_that_it_is_a_reading() {
    String partner = desk.partner("CIVIL_SOCIETY");
    desk.publish(partner, "partner.suspended.v1");
    org.awaitility.Awaitility.await().until(() -> desk.hasRead(partner, 3));
    partnerService.away(true);
    JsonNode answer = ask(partner, "SSFA", "").expect(200).json();
    assertThat(answer.path("basis").asString()).isEqualTo("OWN_READING");
    assertThat(answer.path("eligible").asBoolean()).isFalse();
    assertThat(answer.path("partnerSeq").asLong()).isEqualTo(3);
  }

  @Test
  void a_token_that_is_good_no_more_is_asked_for_anew() {
    String partner = desk.partner("CIVIL_SOCIETY");
    ask(partner, "SSFA", "").expect(200);
    partnerService.revokeTokens();
    assertThat(ask(partner, "SSFA", "").expect(200).json().path("basis").asString())
        .isEqualTo("PARTNER_SERVICE");
  }

  @Test
  void an_answer_ahead_of_the_events_is_waited_for_and_not_taken_for_granted() {
    String partner = desk.partner("CIVIL_SOCIETY");
    partnerService.fitAt(partner, 99);
    String id = desk.draft(desk.agreement(partner)).id();
    desk.act(Desk.OFFICER, id, "submission", java.util.Map.of()).expectRule(503, "A-2");
  }

  @Test
  void a_partner_that_nobody_registered_is_refused() {
    String nobody = Ids.next();
    partnerService.unknown(nobody);
    ask(nobody, "SSFA", "").expectProblem(422, "partner-unknown");
    ask("no-id", "SSFA", "").expectProblem(422, "partner-unknown");
  }

  @Test
  void what_is_not_understood_is_refused() {
    String partner = desk.partner("CIVIL_SOCIETY");
    ask(partner, "LOAN", "").expect(400);
    ask(partner, "SSFA", "&amount=much").expect(400);
    ask(partner, "SSFA", "&amount=1.00&currency=ZZZ").expect(400);
    ask(partner, "SSFA", "&date=tomorrow").expect(400);
    ask(partner, "SSFA", "&colour=blue").expect(400);
    api.as(Desk.OFFICER)
        .get("/api/eligibility?agreementKind=SSFA&office=NOWHERE&partnerId=" + partner)
        .expectProblem(422, "office-unknown");
    api.as(Desk.OFFICER).get("/api/eligibility?agreementKind=SSFA").expect(400);
  }
}
