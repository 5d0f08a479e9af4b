package org.partnership.partner.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.assessment.Answer;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.assessment.AssessmentCommands;
import org.partnership.partner.partner.domain.assessment.AssessmentLifeCycle;
import org.partnership.partner.partner.domain.assessment.AssessmentStatus;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.partnership.partner.partner.domain.assessment.Ruling;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.testing.LifeCycleMatrix;

class AssessingTest {

  private static Refusal refusal(Decision<?> decision) {
    return ((Decision.Refused<?>) decision).refusal();
  }

  private static Ruling passed() {
    return new Ruling(Outcome.PASSED, null, null, "Fine", null);
  }

  private static Decision<Partner> decide(Partner partner, Ruling ruling, By by) {
    return Assessing.decide(
        partner,
        partner.assessment(Sample.CORE).orElseThrow(),
        Sample.template(),
        ruling,
        Sample.TODAY,
        by);
  }

  @Test
  void every_action_in_every_status_of_an_assessment_is_as_the_table_says() {
    LifeCycleMatrix.check(
        AssessmentLifeCycle.TABLE,
        AssessmentStatus.values(),
        (status, action) ->
            switch (attempt(in(status), action)) {
              case Decision.Accepted<Assessment> accepted ->
                  LifeCycleMatrix.Result.now(accepted.state().status());
              case Decision.Refused<Assessment> refused ->
                  LifeCycleMatrix.Result.refused(refused.refusal());
            });
  }

  private static Assessment in(AssessmentStatus status) {
    return switch (status) {
      case DRAFT -> {
        Partner begun = Sample.started(Sample.prospect(), Sample.CORE);
        Partner answered =
            Sample.accepted(
                Assessing.answer(
                    begun,
                    begun.assessment(Sample.CORE).orElseThrow(),
                    Sample.answers("YES"),
                    Sample.EVIDENCE,
                    Sample.template(),
                    Sample.OFFICER));
        yield answered.assessment(Sample.CORE).orElseThrow();
      }
      case SUBMITTED ->
          Sample.submitted(Sample.prospect(), Sample.CORE, "YES")
              .assessment(Sample.CORE)
              .orElseThrow();
      case DECIDED -> Sample.eligible().assessment(Sample.CORE).orElseThrow();
    };
  }

  private static Decision<Assessment> attempt(Assessment a, String action) {
    return switch (action) {
      case AssessmentLifeCycle.EDIT ->
          AssessmentCommands.answer(
              a, Sample.answers("NO"), Sample.EVIDENCE, Sample.template(), Sample.OFFICER);
      case AssessmentLifeCycle.SUBMIT ->
          AssessmentCommands.submit(a, Sample.template(), Sample.OFFICER);
      case AssessmentLifeCycle.DECIDE ->
          AssessmentCommands.decide(a, Sample.template(), passed(), Sample.REVIEWER, Sample.TODAY);
      case AssessmentLifeCycle.RETURN ->
          AssessmentCommands.sendBack(a, "More", null, Sample.REVIEWER);
      default -> throw new AssertionError("no attempt for " + action);
    };
  }

  @Test
  void R_1_neither_who_started_nor_who_edited_nor_who_submitted_decides() {
    By editor = new By("editor", "MLI", Sample.NOW);
    By submitter = new By("submitter", "MLI", Sample.NOW);
    Partner begun = Sample.started(Sample.prospect(), Sample.CORE);
    Partner edited =
        Sample.accepted(
            Assessing.answer(
                begun,
                begun.assessment(Sample.CORE).orElseThrow(),
                Sample.answers("YES"),
                Sample.EVIDENCE,
                Sample.template(),
                editor));
    Partner submitted =
        Sample.accepted(
            Assessing.submit(
                edited,
                edited.assessment(Sample.CORE).orElseThrow(),
                Sample.template(),
                submitter));

    for (By preparer : List.of(Sample.OFFICER, editor, submitter)) {
      assertThat(refusal(decide(submitted, passed(), preparer)).rule()).isEqualTo("R-1");
      assertThat(
              refusal(
                      Assessing.sendBack(
                          submitted,
                          submitted.assessment(Sample.CORE).orElseThrow(),
                          "More",
                          null,
                          preparer))
                  .rule())
          .isEqualTo("R-1");
    }
    assertThat(Sample.accepted(decide(submitted, passed(), Sample.REVIEWER)).status())
        .isEqualTo(PartnerStatus.ELIGIBLE);
  }

  @Test
  void P_5_what_lacks_answers_or_evidence_is_not_submitted_and_every_gap_is_named() {
    Partner begun = Sample.started(Sample.prospect(), Sample.CORE);
    Partner answered =
        Sample.accepted(
            Assessing.answer(
                begun,
                begun.assessment(Sample.CORE).orElseThrow(),
                List.of(new Answer("rights", "YES", null, List.of())),
                Sample.EVIDENCE,
                Sample.template(),
                Sample.OFFICER));

    Refusal refusal =
        refusal(
            Assessing.submit(
                answered,
                answered.assessment(Sample.CORE).orElseThrow(),
                Sample.template(),
                Sample.OFFICER));

    assertThat(refusal.reasons().stream().map(Reason::code))
        .containsExactly("evidence-missing", "criterion-unanswered");
  }

  @Test
  void P_5_an_essential_criterion_that_scores_nothing_cannot_be_passed_but_failed() {
    Partner submitted = Sample.submitted(Sample.prospect(), Sample.CORE, "NO");

    assertThat(refusal(decide(submitted, passed(), Sample.REVIEWER)).reasons())
        .extracting(Reason::code)
        .containsExactly("essential-criterion-not-met");
    Ruling failed = new Ruling(Outcome.FAILED, null, null, "No", null);
    assertThat(Sample.accepted(decide(submitted, failed, Sample.REVIEWER)).status())
        .isEqualTo(PartnerStatus.DECLINED);
  }

  @Test
  void reassessing_an_eligible_partner_leaves_it_eligible_until_decided() {
    Partner reassessed = Sample.submitted(Sample.eligible(), "second", "YES");
    assertThat(reassessed.status()).isEqualTo(PartnerStatus.ELIGIBLE);

    Partner failed =
        Sample.decided(Sample.eligible(), "second", Outcome.FAILED, Sample.TODAY.plusDays(1));
    assertThat(failed.status()).isEqualTo(PartnerStatus.DECLINED);
  }

  @Test
  void one_assessment_of_a_kind_is_open_at_a_time() {
    Partner begun = Sample.started(Sample.prospect(), Sample.CORE);
    Refusal refusal =
        refusal(
            Assessing.start(
                begun, "second", AssessmentKind.CORE_PRINCIPLES, 1, "MLI", Sample.OFFICER));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.code()).isEqualTo("assessment-already-open");
  }

  @Test
  void other_kinds_do_not_move_the_status() {
    Partner started =
        Sample.accepted(
            Assessing.start(
                Sample.prospect(),
                "f",
                AssessmentKind.FINANCIAL_CAPACITY,
                1,
                "MLI",
                Sample.OFFICER));
    assertThat(started.status()).isEqualTo(PartnerStatus.PROSPECT);
  }

  @Test
  void a_passed_assessment_holds_for_the_months_of_its_template_unless_the_decision_says_a_day() {
    Partner submitted = Sample.submitted(Sample.prospect(), Sample.CORE, "YES");
    assertThat(Sample.accepted(decide(submitted, passed(), Sample.REVIEWER)).eligibleUntil())
        .isEqualTo(Sample.TODAY.plusMonths(36));
    for (LocalDate day : List.of(Sample.TODAY, Sample.TODAY.plusYears(11))) {
      Ruling ruling = new Ruling(Outcome.PASSED, null, day, "Fine", null);
      assertThat(refusal(decide(submitted, ruling, Sample.REVIEWER)).reasons())
          .extracting(Reason::code)
          .containsExactly("validity-out-of-bounds");
    }
  }

  @Test
  void an_answer_to_an_unknown_criterion_or_off_the_scale_is_refused() {
    Partner begun = Sample.started(Sample.prospect(), Sample.CORE);
    Refusal refusal =
        refusal(
            Assessing.answer(
                begun,
                begun.assessment(Sample.CORE).orElseThrow(),
                List.of(
                    new Answer("moon", "YES", null, List.of()),
                    new Answer("skills", "MAYBE", null, List.of())),
                Sample.EVIDENCE,
                Sample.template(),
                Sample.OFFICER));
    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("criterion-unknown", "answer-not-on-scale");
  }
}
