package org.partnership.reporting.overview.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnership.reporting.projection.domain.Kind;

/** The figures that can be opened into what is behind them. */
public enum Figure {
  PARTNERS,
  PARTNERSHIPS,
  AGREEMENTS,
  COMMITTED,
  DISBURSED;

  /** Name as in the API. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Figure> named(String label) {
    return Stream.of(values()).filter(f -> f.label().equals(label)).findFirst();
  }

  /** Whether an item counts in it. */
  boolean counts(Item item) {
    return switch (this) {
      case PARTNERS -> item.kind() == Kind.PARTNER;
      case PARTNERSHIPS -> item.kind() == Kind.PARTNERSHIP;
      case AGREEMENTS -> item.kind() == Kind.AGREEMENT;
      case COMMITTED -> item.committed();
      case DISBURSED -> item.disbursed() != null;
    };
  }
}
