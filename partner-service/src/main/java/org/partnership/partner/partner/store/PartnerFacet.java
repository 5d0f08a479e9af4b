package org.partnership.partner.partner.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a list of partners can be counted by. */
public enum PartnerFacet {
  CATEGORY("category", Card::categories),
  COUNTRY("country", card -> maybe(card.country())),
  REACH("reach", card -> maybe(card.reach())),
  FOCUS_AREA("focusArea", Card::focusAreas),
  OFFER("offer", Card::offerKinds),
  RATING("rating", card -> maybe(card.rating())),
  STATUS("status", card -> List.of(card.status())),
  OFFICE("office", Card::offices);

  private final String parameter;
  private final Function<Card, List<String>> values;

  PartnerFacet(String parameter, Function<Card, List<String>> values) {
    this.parameter = parameter;
    this.values = values;
  }

  private static List<String> maybe(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  /** Name of the filter it belongs to. */
  public String parameter() {
    return parameter;
  }

  /** The one of a name, if there is one. */
  public static Optional<PartnerFacet> named(String parameter) {
    return Arrays.stream(values()).filter(f -> f.parameter.equals(parameter)).findFirst();
  }

  /** The values a partner has, each once. */
  List<String> valuesOf(Card card) {
    return values.apply(card);
  }
}
