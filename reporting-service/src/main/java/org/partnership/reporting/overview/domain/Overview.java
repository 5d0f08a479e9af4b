package org.partnership.reporting.overview.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures by the groups of one dimension, and over all. The items behind them come the same way.
 */
public record Overview(List<Group> groups, Figures totals) {

  /** The figures of one group. */
  public record Group(String key, Figures figures) {}

  private static final Comparator<String> UNSPECIFIED_LAST =
      Comparator.<String, Boolean>comparing(Keys.UNSPECIFIED::equals)
          .thenComparing(Comparator.naturalOrder());

  /** Counts what the selection takes of the world. */
  public static Overview of(World world, Selection selection, Dimension by) {
    Map<String, Figures.Sum> groups = new TreeMap<>(UNSPECIFIED_LAST);
    Figures.Sum totals = new Figures.Sum();
    items(world, selection)
        .forEach(
            item -> {
              totals.add(item);
              item.keys()
                  .apply(by)
                  .forEach(key -> groups.computeIfAbsent(key, k -> new Figures.Sum()).add(item));
            });
    return new Overview(
        groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue().figures())).toList(),
        totals.figures());
  }

  /**
   * The items behind a figure, in a fixed order.
   *
   * @param key of the group; null for the totals
   * @param figure null for all of them
   */
  public static List<Item> behind(
      World world,
      Selection selection,
      Dimension by,
      @Nullable String key,
      @Nullable Figure figure) {
    return items(world, selection)
        .filter(item -> figure == null || figure.counts(item))
        .filter(item -> key == null || item.keys().apply(by).contains(key))
        .sorted(Comparator.comparing(Item::kind).thenComparing(Item::id))
        .toList();
  }

  private static Stream<Item> items(World world, Selection selection) {
    Keys keys = new Keys(world);
    return Stream.of(
            world.partners().entrySet().stream().map(e -> Item.of(keys, e.getKey(), e.getValue())),
            world.partnerships().entrySet().stream()
                .map(e -> Item.of(keys, e.getKey(), e.getValue())),
            world.agreements().entrySet().stream()
                .map(e -> Item.of(keys, e.getKey(), e.getValue())))
        .flatMap(s -> s)
        .filter(item -> selection.takes(world.regions(), item.keys()));
  }
}
