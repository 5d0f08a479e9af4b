package org.partnership.reporting.overview.domain;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Filters: of each dimension named, a thing must have one of the values. An office stands for
 * itself and all below it.
 */
public record Selection(Map<Dimension, Set<String>> wanted) {

  /** Everything. */
  public static final Selection ALL = new Selection(Map.of());

  public Selection {
    wanted = Map.copyOf(wanted);
  }

  boolean takes(Regions regions, Function<Dimension, Set<String>> keys) {
    return wanted.entrySet().stream()
        .allMatch(
            filter ->
                keys.apply(filter.getKey()).stream()
                    .anyMatch(key -> matches(regions, filter.getKey(), key, filter.getValue())));
  }

  private static boolean matches(
      Regions regions, Dimension dimension, String key, Set<String> values) {
    return values.contains(key)
        || (dimension == Dimension.OFFICE
            && values.stream().anyMatch(top -> regions.isWithin(key, top)));
  }
}
