package org.partnership.agreement.eligibility.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.kind.KindRules;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Reason;

/** What the table of kinds says: with whom, whether anything may change hands, how much. */
public final class KindPolicy {

  private static final String DOLLAR = "USD";

  private KindPolicy() {}

  /** an amount needs a kind that lets something change hands; its cap holds. */
  public static List<Reason> aboutAmount(AgreementKind kind, @Nullable Money amount) {
    KindRules rules = KindRules.of(kind);
    List<Reason> reasons = new ArrayList<>();
    if (amount != null && !rules.transfers().any()) {
      reasons.add(Reason.of("A-1", "kind-transfers-nothing", kind, amount));
    }
    BigDecimal cap = rules.capUsd();
    if (amount != null
        && cap != null
        && amount.currency().equals(DOLLAR)
        && amount.value().compareTo(cap) > 0) {
      reasons.add(Reason.of("P-7", "kind-cap-exceeded", kind, cap.toPlainString(), amount));
    }
    return reasons;
  }

  /** P-7: the partner needs one of the categories that the kind is for. */
  public static List<Reason> aboutCategories(
      AgreementKind kind, String partner, Collection<String> categories) {
    boolean fits = KindRules.of(kind).with().stream().anyMatch(c -> categories.contains(c.name()));
    return fits
        ? List.of()
        : List.of(
            Reason.of(
                "P-7",
                "kind-not-for-category",
                kind,
                partner,
                String.join(", ", categories),
                namesOf(kind)));
  }

  private static String namesOf(AgreementKind kind) {
    return KindRules.of(kind).with().stream()
        .sorted()
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}
