package org.partnership.agreement.exchange.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnership.agreement.money.Money;

/**
 * A sum over currencies: what it is in each, and in dollars at the rate of each item's own
 * date. Each item is rounded to the cent before it is added, so that a sum is that of its lines.
 *
 * @param amounts one per currency, exact
 * @param usd of all that could be converted
 * @param notConverted what is missing from {@code usd}, for want of a rate of its month
 */
public record UsdSum(List<Money> amounts, Money usd, List<NotConverted> notConverted) {

  public UsdSum {
    amounts = List.copyOf(amounts);
    notConverted = List.copyOf(notConverted);
  }

  /** A part of a sum, of one currency and month. */
  public record NotConverted(Money amount, String month) {}

  /** The sum of these items. */
  public static UsdSum of(Collection<? extends Conversion> items) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    Map<List<String>, BigDecimal> missing = new TreeMap<>((a, b) -> key(a).compareTo(key(b)));
    BigDecimal usd = BigDecimal.ZERO;
    for (Conversion item : items) {
      switch (item) {
        case Conversion.Converted converted -> {
          add(amounts, converted.amount());
          usd = usd.add(converted.usd().value());
        }
        case Conversion.Missing unknown -> {
          add(amounts, unknown.amount());
          missing.merge(
              List.of(unknown.month(), unknown.amount().currency()),
              unknown.amount().value(),
              BigDecimal::add);
        }
      }
    }
    List<NotConverted> notConverted = new ArrayList<>();
    missing.forEach(
        (key, value) ->
            notConverted.add(new NotConverted(Money.of(value, key.get(1)), key.get(0))));
    return new UsdSum(
        amounts.entrySet().stream().map(e -> Money.of(e.getValue(), e.getKey())).toList(),
        Money.of(usd.setScale(2, Conversion.ROUNDING), Conversion.DOLLAR),
        notConverted);
  }

  private static void add(Map<String, BigDecimal> amounts, Money item) {
    amounts.merge(item.currency(), item.value(), BigDecimal::add);
  }

  private static String key(List<String> monthAndCurrency) {
    return String.join(" ", monthAndCurrency);
  }
}
