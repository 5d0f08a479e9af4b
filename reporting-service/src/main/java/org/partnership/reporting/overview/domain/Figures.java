package org.partnership.reporting.overview.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partnership.reporting.projection.domain.Money;

/**
 * Counts and exact sums per currency.
 *
 * @param committed amounts of agreements that all parties have signed and that were not called off
 * @param disbursed what was released under agreements, less what was paid back
 */
public record Figures(
    int partners, int partnerships, int agreements, List<Money> committed, List<Money> disbursed) {

  /** Adds things up. */
  static final class Sum {
    private int partners;
    private int partnerships;
    private int agreements;
    private final SortedMap<String, BigDecimal> committed = new TreeMap<>();
    private final SortedMap<String, BigDecimal> disbursed = new TreeMap<>();

    void add(Item item) {
      switch (item.kind()) {
        case PARTNER -> partners++;
        case PARTNERSHIP -> partnerships++;
        case AGREEMENT -> agreements++;
        case OFFICE, CONSULTATION, QUESTION, COMMENT, OTHER ->
            throw new IllegalArgumentException("not counted: " + item.kind());
      }
      Money amount = item.amount();
      if (item.committed() && amount != null) {
        committed.merge(amount.currency(), amount.amount(), BigDecimal::add);
      }
      Money paid = item.disbursed();
      if (paid != null) {
        disbursed.merge(paid.currency(), paid.amount(), BigDecimal::add);
      }
    }

    Figures figures() {
      return new Figures(partners, partnerships, agreements, list(committed), list(disbursed));
    }

    private static List<Money> list(SortedMap<String, BigDecimal> sums) {
      return sums.entrySet().stream().map(e -> new Money(e.getValue(), e.getKey())).toList();
    }
  }
}
