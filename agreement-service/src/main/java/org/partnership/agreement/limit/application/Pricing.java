package org.partnership.agreement.limit.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.partnership.agreement.exchange.application.Converting;
import org.partnership.agreement.exchange.domain.Conversion;
import org.partnership.agreement.limit.domain.Claim;
import org.partnership.agreement.limit.domain.Wish;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Reason;
import org.springframework.stereotype.Component;

/** What a wish is worth in US dollars, at the rate of its day. */
@Component
class Pricing {

  private final Converting converting;

  Pricing(Converting converting) {
    this.converting = converting;
  }

  /** A claim to make, nothing to claim, or a rate that is missing. */
  record Priced(Optional<Claim> claim, Optional<Reason> missing) {}

  /** Prices a wish, for a claim on this version of its agreement. */
  Priced price(Wish wish, long version, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    Money amount = wish.amount();
    if (amount == null) {
      return claimed(wish.claim(null, null, version, at));
    }
    Converting.Table table = converting.table();
    Money before = wish.before();
    Conversion agreed =
        before == null
            ? Conversion.ofDollars(Money.of(BigDecimal.ZERO, Conversion.DOLLAR), "")
            : table.toUsd(before, wish.from());
    return switch (table.toUsd(amount, wish.from())) {
      case Conversion.Missing missing -> unpriced(missing);
      case Conversion.Converted wanted ->
          switch (agreed) {
            case Conversion.Missing missing -> unpriced(missing);
            case Conversion.Converted known -> {
              BigDecimal more = wanted.usd().value().subtract(known.usd().value());
              yield more.signum() <= 0
                  ? new Priced(Optional.empty(), Optional.empty())
                  : claimed(wish.claim(amount, Money.of(more, Conversion.DOLLAR), version, at));
            }
          };
    };
  }

  private static Priced claimed(Claim claim) {
    return new Priced(Optional.of(claim), Optional.empty());
  }

  private static Priced unpriced(Conversion.Missing missing) {
    return new Priced(Optional.empty(), Optional.of(missing.reason()));
  }
}
