package org.partnership.agreement.agreement.disbursement.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.partnership.agreement.agreement.application.OfficeDays;
import org.partnership.agreement.agreement.disbursement.domain.Disbursement;
import org.partnership.agreement.agreement.disbursement.domain.Step;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.exchange.application.Converting;
import org.partnership.agreement.exchange.domain.Conversion;
import org.partnership.agreement.exchange.domain.UsdSum;
import org.springframework.stereotype.Component;

/** What an agreement's budget was used for, in US dollars. */
@Component
public class BudgetsInUsd {

  private final Converting converting;
  private final OfficeDays days;

  BudgetsInUsd(Converting converting, OfficeDays days) {
    this.converting = converting;
    this.days = days;
  }

  /**
   * The same sums as the budget's.
   *
   * @param committed each at the rate of the day on which it was requested
   * @param released each at the rate of the day on which it was released
   */
  public record BudgetInUsd(UsdSum committed, UsdSum released) {}

  /** Of an agreement. */
  public BudgetInUsd of(Agreement agreement) {
    Converting.Table table = converting.table();
    List<Conversion> committed = new ArrayList<>();
    List<Conversion> released = new ArrayList<>();
    for (Disbursement d : agreement.parts().disbursements()) {
      if (d.requested() != null && d.status().countsAgainstBudget()) {
        committed.add(table.toUsd(d.counted(), day(agreement, d.requested())));
      }
      if (d.released() != null) {
        released.add(table.toUsd(d.counted(), day(agreement, d.released())));
      }
    }
    return new BudgetInUsd(UsdSum.of(committed), UsdSum.of(released));
  }

  private LocalDate day(Agreement agreement, Step step) {
    return days.today(agreement.office(), step.at());
  }
}
