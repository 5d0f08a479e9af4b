package org.partnership.agreement.programme.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;

/** A sum of a programme document, which may be nothing: {@code {"amount": "0", ...}}. */
record AmountBody(
    @NotNull @Pattern(regexp = "\\d{1,15}(\\.\\d{1,4})?") String amount,
    @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

  static @Nullable AmountBody of(@Nullable Money money) {
    return money == null ? null : new AmountBody(money.amount(), money.currency());
  }
}
