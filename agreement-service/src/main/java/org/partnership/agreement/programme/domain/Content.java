package org.partnership.agreement.programme.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;

/**
 * What a programme document says. All its money is in one currency.
 *
 * @param partnerId the party to the agreement that carries it out
 * @param currency ISO 4217
 */
public record Content(
    String title,
    @Nullable String objective,
    String partnerId,
    String currency,
    LocalDate startDate,
    LocalDate endDate,
    List<Place> places,
    List<Output> outputs,
    List<BudgetLine> budget,
    Contribution contribution,
    List<ReportingPeriod> reportingPeriods) {

  public Content {
    places = List.copyOf(places);
    outputs = List.copyOf(outputs);
    budget = List.copyOf(budget);
    reportingPeriods = List.copyOf(reportingPeriods);
  }

  /** Every activity, output by output. */
  public Stream<Activity> activities() {
    return outputs.stream().flatMap(o -> o.activities().stream());
  }

  /** Every indicator, output by output. */
  public Stream<Indicator> indicators() {
    return outputs.stream().flatMap(o -> o.indicators().stream());
  }

  /** What all budget lines come to. */
  public Money total() {
    return Money.of(
        budget.stream().map(l -> l.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add),
        currency);
  }
}
