package org.partnership.agreement.programme.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/** Reads the parts of a body that a pattern cannot check, and tells all that is wrong at once. */
final class ReadingBody {

  private final List<Reason> faults = new ArrayList<>();

  /**
   * A sum in the one form of its currency.
   *
   * @param otherwise currency of nothing, where the sum is left out
   */
  Money money(@Nullable AmountBody body, String otherwise, String pointer) {
    if (body == null) {
      return zero(otherwise, pointer);
    }
    try {
      return Money.of(new BigDecimal(body.amount()), body.currency());
    } catch (ArithmeticException | IllegalArgumentException e) {
      faults.add(Reason.plain("money-invalid", body.amount(), body.currency()).at(pointer));
      return new Money("0", otherwise);
    }
  }

  private Money zero(String currency, String pointer) {
    try {
      return Money.of(BigDecimal.ZERO, currency);
    } catch (IllegalArgumentException e) {
      faults.add(Reason.plain("currency-unknown", currency).at(pointer));
      return new Money("0", currency);
    }
  }

  /** Refuses an unknown currency, by the field that names it. */
  void currency(String currency) {
    zero(currency, "/currency");
  }

  /** Every element of a list; none where it is left out. */
  <B, T> List<T> all(@Nullable List<B> bodies, String pointer, BiFunction<B, String, T> each) {
    List<T> all = new ArrayList<>();
    if (bodies != null) {
      for (int i = 0; i < bodies.size(); i++) {
        all.add(each.apply(bodies.get(i), pointer + "/" + i));
      }
    }
    return all;
  }

  /** Refuses with 400 if anything was wrong. */
  void requireSound() {
    if (!faults.isEmpty()) {
      throw new RefusedException(new Refusal(Refusal.Kind.MALFORMED, faults.get(0).code(), faults));
    }
  }
}
