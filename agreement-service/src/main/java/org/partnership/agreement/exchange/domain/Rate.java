package org.partnership.agreement.exchange.domain;

import java.math.BigDecimal;

/**
 * What a US dollar is worth in a month.
 *
 * @param currency ISO 4217
 * @param unitsPerUsd exact decimal, as published: so many units for one dollar
 */
public record Rate(String currency, String unitsPerUsd) {

  /** For dividing by. */
  public BigDecimal value() {
    return new BigDecimal(unitsPerUsd);
  }
}
