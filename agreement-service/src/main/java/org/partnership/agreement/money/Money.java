package org.partnership.agreement.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact sum.
 *
 * @param amount plain decimal with as many decimals as the currency has, such as {@code 9500.00}
 * @param currency ISO 4217
 */
public record Money(String amount, String currency) {

  /**
   * A sum in its one written form.
   *
   * @throws IllegalArgumentException when the currency does not exist
   * @throws ArithmeticException when the currency has fewer decimals
   */
  public static Money of(BigDecimal amount, String currency) {
    int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return new Money(amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString(), currency);
  }

  /** For comparing and adding. */
  public BigDecimal value() {
    return new BigDecimal(amount);
  }

  @Override
  public String toString() {
    return amount + " " + currency;
  }
}
