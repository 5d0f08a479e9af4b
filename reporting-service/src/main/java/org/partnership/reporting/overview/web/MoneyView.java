package org.partnership.reporting.overview.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.reporting.projection.domain.Money;

/** An exact amount as decimal text. */
public record MoneyView(String amount, String currency) {

  public static @Nullable MoneyView of(@Nullable Money money) {
    return money == null ? null : new MoneyView(money.amount().toPlainString(), money.currency());
  }

  static List<MoneyView> of(List<Money> sums) {
    return sums.stream().map(m -> new MoneyView(m.amount().toPlainString(), m.currency())).toList();
  }
}
