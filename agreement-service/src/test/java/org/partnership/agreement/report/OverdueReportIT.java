package org.partnership.agreement.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.agreement.report.application.ProgressReports;
import org.partnership.kit.command.Ids;
import org.partnership.testing.Api;
import org.partnership.testing.ForeignEvents;
import org.partnership.testing.Persona;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** nothing is paid while a progress report is overdue by more than 30 days. */
@AgreementTest
class OverdueReportIT {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired ForeignEvents foreign;
  @Autowired ProgressReports reports;
  @Autowired FakePartnerService partnerService;

  private String partner;
  private String agreement;

  @BeforeEach
  void anAgreement() {
    partnerService.reset();
    partner = desk.partner("CIVIL_SOCIETY");
    agreement = desk.active(desk.agreement(partner), partner);
  }

  /**
   * Tells of a report and waits until it is read: until then as many stand in the way as before.
   */
  private void tell(String what, String report, String of, int dueDaysAgo, int inTheWay) {
    foreign.publish(
        "reports.events",
        "progress-report." + what + ".v1",
        report,
        of,
        "MLI",
        Map.of(
            "agreementId",
            of,
            "reportId",
            report,
            "periodEnd",
            TODAY.minusDays(dueDaysAgo + 30L).toString(),
            "dueOn",
            TODAY.minusDays(dueDaysAgo).toString()));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(reports.againstPaying(of, TODAY)).hasSize(inTheWay));
  }

  private Api.Answer request(String disbursement) {
    return desk.pay(Desk.OFFICER, disbursement, "request", Map.of());
  }

  @Test
  void A_9_each_step_of_a_payment_is_refused_until_the_report_is_handed_in() {
    String first = desk.planned(agreement, "100.00");
    String second = desk.planned(agreement, "200.00");
    request(second).expect(200);
    String report = Ids.next();
    tell("overdue", report, agreement, 31, 1);
    JsonNode refused = request(first).expectRule(422, "A-9").json();
    assertThat(refused.path("reasons").path(0).path("code").asString())
        .isEqualTo("progress-report-overdue");
    assertThat(refused.toString()).contains(TODAY.minusDays(31).toString());
    desk.pay(Desk.FINANCE, second, "certification", Map.of()).expectRule(422, "A-9");
    tell("submitted", report, agreement, 31, 0);
    request(first).expect(200);
    desk.pay(Desk.FINANCE, second, "certification", Map.of()).expect(200);
    tell("sent-back", report, agreement, 31, 1);
    desk.pay(Desk.SECOND_FINANCE, second, "release", Map.of()).expectRule(422, "A-9");
    tell("accepted", report, agreement, 31, 0);
    desk.pay(Desk.SECOND_FINANCE, second, "release", Map.of()).expect(200);
  }

  @Test
  void A_9_thirty_days_are_allowed_and_what_is_overdue_elsewhere_does_not_matter() {
    String report = Ids.next();
    tell("overdue", report, agreement, 31, 1);
    tell("sent-back", report, agreement, 30, 0);
    String unknown = Ids.next();
    tell("overdue", Ids.next(), unknown, 90, 1);
    request(desk.planned(agreement, "100.00")).expect(200);
  }

  @Test
  void P_7_an_overdue_report_is_part_of_the_answer_about_a_payment_for_who_may_see_the_agreement() {
    tell("overdue", Ids.next(), agreement, 40, 1);
    tell("overdue", Ids.next(), agreement, 130, 2);
    JsonNode answer = ask(Desk.OFFICER, "&agreement=" + agreement).expect(200).json();
    assertThat(answer.path("eligible").asBoolean()).isFalse();
    assertThat(answer.path("reasons").valueStream().map(r -> r.path("rule").asString()))
        .containsExactly("A-9", "A-9");
    assertThat(answer.path("reasons").path(0).path("remedy").asString()).isNotEmpty();
    assertThat(ask(Desk.OFFICER, "").expect(200).json().path("eligible").asBoolean())
        .as("a new agreement may be made")
        .isTrue();
    for (Persona stranger : List.of(Desk.FOREIGN_OFFICER)) {
      ask(stranger, "&agreement=" + agreement).expect(404);
    }
  }

  private Api.Answer ask(Persona who, String more) {
    return api.as(who)
        .get("/api/eligibility?agreementKind=SSFA&office=MLI&partnerId=" + partner + more);
  }
}
