package org.partnership.agreement.exchange.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.partnership.agreement.exchange.domain.Conversion;
import org.partnership.agreement.exchange.domain.MonthlyRates;
import org.partnership.agreement.money.Money;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Tells sums in US dollars, at the rate of each item's own date. */
@Component
public class Converting {

  private final ExchangeRates rates;

  Converting(ExchangeRates rates) {
    this.rates = rates;
  }

  /** For one answer or decision: each month is looked up once, so all of it rests on the same. */
  public Table table() {
    return new Table();
  }

  /** The rates that one answer rests on. */
  public final class Table {
    private final Map<String, Optional<MonthlyRates>> months = new HashMap<>();

    /** An item of this day. */
    public Conversion toUsd(Money amount, LocalDate day) {
      return toUsd(amount, Conversion.monthOf(day));
    }

    /** An item of a day in this month. */
    public Conversion toUsd(Money amount, String month) {
      if (amount.currency().equals(Conversion.DOLLAR)) {
        return Conversion.ofDollars(amount, month);
      }
      return months
          .computeIfAbsent(month, m -> rates.find(m).map(Stored::state))
          .flatMap(known -> known.of(amount.currency()))
          .map(rate -> Conversion.at(rate, amount, month))
          .orElseGet(() -> new Conversion.Missing(amount, month));
    }
  }
}
