package org.partnership.agreement.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/** A sum as requests carry it: {@code {"amount": "123.45", "currency": "USD"}}. */
public record MoneyBody(
    @NotNull @Pattern(regexp = "\\d{1,15}(\\.\\d{1,4})?") String amount,
    @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

  /** From the stored form. */
  public static @Nullable MoneyBody of(@Nullable Money money) {
    return money == null ? null : new MoneyBody(money.amount(), money.currency());
  }

  /**
   * The sum.
   *
   * @param pointer of this field, for the refusal
   * @throws RefusedException 400 when the currency does not exist, has fewer decimals, or the sum
   *     is nothing
   */
  public Money toMoney(String pointer) {
    try {
      Money money = Money.of(new BigDecimal(amount), currency);
      if (money.value().signum() > 0) {
        return money;
      }
    } catch (ArithmeticException | IllegalArgumentException e) {
      // Said below: not a sum of an existing currency.
    }
    throw new RefusedException(Refusal.malformed(pointer, "money-invalid", amount, currency));
  }
}
