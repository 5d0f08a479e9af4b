package org.partnership.agreement.agreement.disbursement.domain;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.money.Money;

/**
 * what an agreement's amount has been used for. Exact, in its one currency.
 *
 * @param amount of the agreement
 * @param committed requested and not given up, released and settled ones included
 * @param released paid out, less what was paid back
 * @param available what may still be requested
 */
public record Budget(Money amount, Money committed, Money released, Money available) {

  /** Of an agreement; null where it states no amount. */
  public static @Nullable Budget of(Agreement agreement) {
    Money amount = agreement.terms().amount();
    if (amount == null) {
      return null;
    }
    BigDecimal committed = sum(agreement, d -> d.status().countsAgainstBudget());
    BigDecimal released =
        sum(
            agreement,
            d ->
                d.status() == DisbursementStatus.RELEASED
                    || d.status() == DisbursementStatus.LIQUIDATED);
    String currency = amount.currency();
    return new Budget(
        amount,
        Money.of(committed, currency),
        Money.of(released, currency),
        Money.of(amount.value().subtract(committed), currency));
  }

  private static BigDecimal sum(Agreement agreement, Predicate<Disbursement> which) {
    return agreement.parts().disbursements().stream()
        .filter(which)
        .map(d -> d.counted().value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
