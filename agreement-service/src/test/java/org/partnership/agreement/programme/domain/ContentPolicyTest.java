package org.partnership.agreement.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.Given;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Reason;

/** what a document may say; every problem at once, by the field at fault. */
class ContentPolicyTest {

  private static final Agreement AGREEMENT = Given.agreement(AgreementStatus.ACTIVE);
  private static final Content GOOD = ProgrammeLifeTest.content("Clubs");
  private static final Money NONE = new Money("0.00", "USD");

  private static List<Reason> unfit(Content content) {
    return ContentPolicy.unfit(content, AGREEMENT).orElseThrow().reasons();
  }

  private static Content with(
      LocalDate start,
      LocalDate end,
      List<Output> outputs,
      List<BudgetLine> budget,
      Contribution contribution,
      List<ReportingPeriod> periods) {
    return new Content(
        GOOD.title(),
        null,
        GOOD.partnerId(),
        "USD",
        start,
        end,
        GOOD.places(),
        outputs,
        budget,
        contribution,
        periods);
  }

  private static Content periods(ReportingPeriod... periods) {
    return with(
        GOOD.startDate(),
        GOOD.endDate(),
        GOOD.outputs(),
        GOOD.budget(),
        GOOD.contribution(),
        List.of(periods));
  }

  private static ReportingPeriod period(LocalDate start, LocalDate end) {
    return new ReportingPeriod(start, end, end.plusDays(30));
  }

  @Test
  void A_7_a_whole_document_is_fit() {
    assertThat(ContentPolicy.unfit(GOOD, AGREEMENT)).isEmpty();
  }

  @Test
  void A_7_reporting_periods_are_contiguous_and_inside_the_dates() {
    LocalDate start = GOOD.startDate();
    assertThat(
            unfit(
                periods(
                    period(start.minusDays(1), start.plusDays(20)),
                    period(start.plusDays(20), start.plusDays(40)),
                    period(start.plusDays(43), start.plusDays(60)),
                    period(start.plusDays(61), start.plusDays(50)),
                    new ReportingPeriod(
                        start.plusDays(51), GOOD.endDate().plusDays(1), start.plusDays(60)))))
        .extracting(Reason::field, Reason::code)
        .containsExactly(
            tuple("/reportingPeriods/0", "period-outside"),
            tuple("/reportingPeriods/1/startDate", "period-overlaps"),
            tuple("/reportingPeriods/2/startDate", "period-gap"),
            tuple("/reportingPeriods/3/endDate", "dates-reversed"),
            tuple("/reportingPeriods/4", "period-outside"),
            tuple("/reportingPeriods/4/dueOn", "period-due-early"));
  }

  @Test
  void A_7_a_draft_may_be_unfinished_but_is_not_submitted_so() {
    Content bare =
        with(
            GOOD.startDate(),
            GOOD.endDate(),
            List.of(new Output("1", "Output", List.of(), List.of())),
            List.of(),
            new Contribution(NONE, NONE, NONE),
            List.of());
    assertThat(ContentPolicy.wrong(bare, AGREEMENT)).isEmpty();
    assertThat(unfit(bare))
        .extracting(Reason::field, Reason::code)
        .containsExactly(
            tuple("/budget", "budget-lines-missing"),
            tuple("/reportingPeriods", "periods-missing"),
            tuple("/outputs/0/indicators", "indicators-missing"),
            tuple("/outputs/0/activities", "activities-missing"));
  }

  @Test
  void A_7_activities_budget_lines_and_contributions_come_to_the_same() {
    Content wrong =
        with(
            GOOD.startDate(),
            GOOD.endDate(),
            GOOD.outputs(),
            List.of(
                new BudgetLine("B1", "Trainers", "1.a", new Money("32499.99", "USD")),
                new BudgetLine("B2", "Running costs", null, new Money("100.00", "USD"))),
            GOOD.contribution(),
            GOOD.reportingPeriods());
    assertThat(unfit(wrong))
        .extracting(Reason::field, Reason::code)
        .containsExactly(
            tuple("/outputs/0/activities/0/budget", "activity-budget-unbalanced"),
            tuple("/contribution", "contributions-unbalanced"));
  }

  @Test
  void A_7_everything_wrong_is_named_at_once() {
    Quantity ratio = new Quantity(null, "1", "0");
    Indicator averaged =
        new Indicator(
            "1.1",
            "Share",
            "%",
            Measure.RATIO,
            new Quantity("5", null, null),
            ratio,
            null,
            Aggregation.AVERAGE,
            Aggregation.LATEST,
            List.of(new Dimension("sex", List.of("girls", "girls"))),
            List.of(new PlaceTarget("nowhere", null, null)));
    Output output =
        new Output(
            "1",
            "Output",
            List.of(averaged, ProgrammeLifeTest.indicator("40")),
            List.of(
                new Activity(
                    "1.a",
                    "Train",
                    List.of(new Quarter(2026, 2), new Quarter(2026, 2), new Quarter(2031, 1)),
                    new Money("1.00", "EUR"))));
    Content wrong =
        with(
            GOOD.startDate().minusDays(1),
            GOOD.endDate().plusDays(1),
            List.of(output),
            List.of(new BudgetLine("B1", "Trainers", "9.z", new Money("1.00", "USD"))),
            GOOD.contribution(),
            List.of());
    assertThat(unfit(wrong))
        .extracting(Reason::field, Reason::code)
        .containsExactlyInAnyOrder(
            tuple("/outputs/0/indicators/0/baseline", "quantity-not-ratio"),
            tuple("/outputs/0/indicators/0/target/denominator", "denominator-not-positive"),
            tuple("/outputs/0/indicators/0/overPlaces", "ratio-averaged"),
            tuple("/outputs/0/indicators/0/disaggregation/0/values/1", "code-twice"),
            tuple("/outputs/0/indicators/0/places/0/place", "reference-unknown"),
            tuple("/outputs/0/indicators/1/code", "code-twice"),
            tuple("/outputs/0/activities/0/quarters/1", "quarter-twice"),
            tuple("/outputs/0/activities/0/quarters/2", "quarter-outside"),
            tuple("/outputs/0/activities/0/budget", "document-currency-mixed"),
            tuple("/budget/0/activity", "reference-unknown"),
            tuple("/startDate", "outside-agreement-dates"),
            tuple("/endDate", "outside-agreement-dates"));
  }

  @Test
  void A_7_dates_are_not_reversed() {
    assertThat(
            unfit(
                with(
                    GOOD.endDate(),
                    GOOD.startDate(),
                    List.of(),
                    List.of(),
                    GOOD.contribution(),
                    List.of())))
        .extracting(Reason::field, Reason::code)
        .contains(tuple("/endDate", "dates-reversed"));
  }

  @Test
  void A_7_a_change_is_named_by_its_way_through_the_document() {
    Content changed =
        with(
            GOOD.startDate(),
            GOOD.endDate(),
            List.of(
                new Output(
                    "1",
                    GOOD.outputs().get(0).title(),
                    List.of(ProgrammeLifeTest.indicator("50")),
                    List.of())),
            GOOD.budget(),
            GOOD.contribution(),
            GOOD.reportingPeriods());
    assertThat(ContentChanges.between(GOOD, changed))
        .extracting(FieldChange::field)
        .containsExactly("outputs[1].indicators[1.1].target.value", "outputs[1].activities[1.a]");
    assertThat(ContentChanges.between(GOOD, GOOD)).isEmpty();
  }
}
