package org.partnership.reporting.projection.domain;

import java.math.BigDecimal;

/**
 * An exact amount.
 *
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) {

  private static final int DIGITS_MAX = 30;

  /**
   * @throws NumberFormatException when it is no decimal number, or none that can be money
   */
  public static Money of(String amount, String currency) {
    BigDecimal value = new BigDecimal(amount);
    if (value.precision() > DIGITS_MAX || Math.abs(value.scale()) > DIGITS_MAX) {
      throw new NumberFormatException("too long for an amount");
    }
    return new Money(value, currency);
  }
}
