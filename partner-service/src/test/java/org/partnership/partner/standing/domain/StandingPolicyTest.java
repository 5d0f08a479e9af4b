package org.partnership.partner.standing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnership.kit.refusal.Reason;
import org.partnership.partner.partner.domain.Archiving;
import org.partnership.partner.partner.domain.BlockingByHeadquarters;
import org.partnership.partner.partner.domain.Flagging;
import org.partnership.partner.partner.domain.OfficeRelating;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.Sample;
import org.partnership.partner.partner.domain.Suspending;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.partnership.partner.partner.domain.flag.Severity;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.template.domain.AssessmentKind;

/** P-7 as a table: a partner, a question, the rules that speak against. */
class StandingPolicyTest {

  private static final LocalDate TODAY = Sample.TODAY;

  private static final RequiredAssessments REQUIRED =
      new RequiredAssessments(
          List.of("PCA", "CORPORATE_ALLIANCE"),
          List.of(
              new RequiredAssessments.Row(
                  AssessmentKind.CORE_PRINCIPLES, "P-5", List.of(), List.of(), null),
              new RequiredAssessments.Row(
                  AssessmentKind.CORPORATE_SCREENING,
                  "P-6",
                  List.of("CORPORATE_ALLIANCE"),
                  List.of(),
                  null),
              new RequiredAssessments.Row(
                  AssessmentKind.CORE_PRINCIPLES,
                  "P-6",
                  List.of("PCA"),
                  List.of(Category.GOVERNMENT),
                  4)));

  private static Partner related(Partner partner) {
    return Sample.accepted(
        OfficeRelating.relate(partner, "MLI", "focal", null, TODAY, Sample.OFFICER));
  }

  private static Partner fit() {
    return related(Sample.eligible());
  }

  record Row(
      String what,
      Partner partner,
      @Nullable Partner headquarters,
      String kind,
      String office,
      LocalDate date,
      List<String> codes) {

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Row> table() {
    LocalDate lapsed = TODAY.plusYears(1).plusDays(1);
    Partner suspended =
        Sample.accepted(Suspending.suspend(fit(), "Why", null, TODAY, Sample.ADMIN));
    Partner red = Sample.withRedFlag(fit());
    Partner blocked =
        Sample.accepted(BlockingByHeadquarters.block(red, "Why", Sample.FLAG, Sample.HQ));
    Partner yellow =
        Sample.accepted(Flagging.raise(fit(), "y", Severity.YELLOW, "MLI", "Why", Sample.OFFICER));
    Partner escalated =
        Sample.accepted(
            Flagging.escalate(yellow, yellow.flag("y").orElseThrow(), "Why", Sample.ADMIN));
    return Stream.of(
        new Row("fit", fit(), null, "PCA", "MLI", TODAY, List.of()),
        new Row("fit on the last day", fit(), null, "PCA", "MLI", TODAY.plusYears(1), List.of()),
        new Row("lapsed", fit(), null, "PCA", "MLI", lapsed, List.of("assessment-lapsed")),
        new Row(
            "prospect",
            related(Sample.prospect()),
            null,
            "PCA",
            "MLI",
            TODAY,
            List.of("assessment-not-decided")),
        new Row(
            "under assessment",
            related(Sample.submitted(Sample.prospect(), Sample.CORE, "YES")),
            null,
            "PCA",
            "MLI",
            TODAY,
            List.of("assessment-not-decided")),
        new Row(
            "declined",
            related(Sample.in(PartnerStatus.DECLINED)),
            null,
            "PCA",
            "MLI",
            TODAY,
            List.of("flag-holds", "assessment-failed")),
        new Row("suspended", suspended, null, "PCA", "MLI", TODAY, List.of("partner-suspended")),
        new Row("open flag does not hold", yellow, null, "PCA", "MLI", TODAY, List.of()),
        new Row("escalated flag", escalated, null, "PCA", "MLI", TODAY, List.of("flag-holds")),
        new Row("red flag", red, null, "PCA", "MLI", TODAY, List.of("flag-holds")),
        new Row(
            "blocked",
            blocked,
            null,
            "PCA",
            "MLI",
            TODAY,
            List.of("partner-blocked", "flag-holds")),
        new Row(
            "chapter of a flagged headquarters",
            fit(),
            red,
            "PCA",
            "MLI",
            TODAY,
            List.of("flag-on-headquarters-holds")),
        new Row("chapter of a good headquarters", fit(), fit(), "PCA", "MLI", TODAY, List.of()),
        new Row("another office", fit(), null, "PCA", "XKX", TODAY, List.of("focal-point-missing")),
        new Row(
            "a kind that asks for more",
            fit(),
            null,
            "CORPORATE_ALLIANCE",
            "MLI",
            TODAY,
            List.of("assessment-not-decided")),
        new Row(
            "archived",
            Sample.accepted(Archiving.archive(fit(), "Why", 0, Sample.ADMIN)),
            null,
            "PCA",
            "MLI",
            TODAY,
            List.of("partner-archived")),
        new Row(
            "everything at once",
            Sample.accepted(Suspending.suspend(red, "Why", null, TODAY, Sample.ADMIN)),
            red,
            "CORPORATE_ALLIANCE",
            "XKX",
            lapsed,
            List.of(
                "partner-suspended",
                "flag-holds",
                "flag-on-headquarters-holds",
                "assessment-lapsed",
                "assessment-not-decided",
                "focal-point-missing")));
  }

  @ParameterizedTest
  @MethodSource("table")
  void P_7_every_reason_against_is_given_with_its_rule(Row row) {
    List<Reason> reasons =
        StandingPolicy.reasonsAgainst(
            row.partner(),
            row.headquarters(),
            new Question(row.kind(), row.office(), row.date()),
            REQUIRED);

    assertThat(reasons).extracting(Reason::code).containsExactlyElementsOf(row.codes());
    assertThat(reasons).allMatch(r -> r.rule() != null);
  }

  @Test
  void P_6_a_decision_older_than_its_years_does_not_count() {
    RequiredAssessments strict =
        new RequiredAssessments(
            List.of("PCA"),
            List.of(
                new RequiredAssessments.Row(
                    AssessmentKind.CORE_PRINCIPLES, "P-6", List.of(), List.of(), 4)));
    Partner longLived =
        related(Sample.decided(Sample.prospect(), Sample.CORE, Outcome.PASSED, TODAY.plusYears(9)));

    assertThat(ask(longLived, strict, TODAY.plusYears(4))).isEmpty();
    assertThat(ask(longLived, strict, TODAY.plusYears(4).plusDays(1)))
        .extracting(Reason::code)
        .containsExactly("assessment-too-old");
  }

  private static List<Reason> ask(Partner partner, RequiredAssessments table, LocalDate date) {
    return StandingPolicy.reasonsAgainst(partner, null, new Question("PCA", "MLI", date), table);
  }
}
