package org.partnership.agreement.exchange.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Reason;

/** What became of a sum that was to be told in US dollars. */
public sealed interface Conversion {

  /** The currency into which everything is converted. */
  String DOLLAR = "USD";

  /** Of every conversion: to the cent, half a cent up. */
  RoundingMode ROUNDING = RoundingMode.HALF_UP;

  /**
   * Its worth in dollars, to the cent, half a cent up.
   *
   * @param rate that was used
   * @param month of the rate, which is that of the sum's own date
   */
  record Converted(Money amount, Money usd, Rate rate, String month) implements Conversion {}

  /** There is no rate of this currency for the month of the sum's own date. */
  record Missing(Money amount, String month) implements Conversion {

    /** For decisions, which do without nothing. */
    public Reason reason() {
      return Reason.of("A-14", "exchange-rate-missing", amount.currency(), month, amount);
    }
  }

  /** The month whose rates count on a day. */
  static String monthOf(LocalDate day) {
    return YearMonth.from(day).toString();
  }

  /** A sum in dollars is its own worth, in any month. */
  static Conversion ofDollars(Money dollars, String month) {
    return new Converted(dollars, dollars, new Rate(DOLLAR, "1"), month);
  }

  /** A sum at a rate. */
  static Conversion at(Rate rate, Money amount, String month) {
    BigDecimal usd = amount.value().divide(rate.value(), 2, ROUNDING);
    return new Converted(amount, Money.of(usd, DOLLAR), rate, month);
  }
}
