package org.partnership.agreement.exchange.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.exchange.domain.Rate;
import org.partnership.kit.web.PlainText;

/**
 * The rates of a month as requests carry them.
 *
 * @param month such as {@code 2026-03}
 * @param reason needed for a correction
 */
record ExchangeRatesBody(
    @NotNull @Pattern(regexp = ExchangeRatesBody.MONTH) String month,
    @NotNull @Size(min = 1, max = 300) List<@NotNull @Valid RateBody> rates,
    @PlainText(max = 500) @Nullable String reason) {

  static final String MONTH = "(19|20|21)\\d{2}-(0[1-9]|1[0-2])";
  static final String CURRENCY = "[A-Z]{3}";
  static final String DECIMAL = "\\d{1,12}(\\.\\d{1,10})?";

  /** One of them: so many units for one dollar. */
  record RateBody(
      @NotNull @Pattern(regexp = CURRENCY) String currency,
      @NotNull @Pattern(regexp = DECIMAL) String unitsPerUsd) {}

  List<Rate> all() {
    return rates.stream().map(r -> new Rate(r.currency(), r.unitsPerUsd())).toList();
  }
}
