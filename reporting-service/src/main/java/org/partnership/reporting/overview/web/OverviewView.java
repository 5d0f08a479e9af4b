package org.partnership.reporting.overview.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.reporting.overview.application.Snapshots.Snapshot;
import org.partnership.reporting.overview.domain.Figure;
import org.partnership.reporting.overview.domain.Figures;
import org.partnership.reporting.overview.domain.Overview;
import org.partnership.reporting.projection.store.Freshness.Counted;

/**
 * An overview.
 *
 * @param asOf the day it is of, in the time zone of the asker's office
 * @param countedUpTo per service the newest event that counts
 */
record OverviewView(
    LocalDate asOf,
    Map<String, Counted> countedUpTo,
    String by,
    List<GroupView> groups,
    GroupView totals) {

  /**
   * Figures of one group, or of all.
   *
   * @param key null for the totals; a thing counts in every group it belongs to, in the totals once
   * @param items where the things behind all its figures are listed
   * @param itemsOf the same for each figure
   */
  record GroupView(
      @Nullable String key,
      int partners,
      int partnerships,
      int agreements,
      List<MoneyView> committed,
      List<MoneyView> disbursed,
      String items,
      Map<String, String> itemsOf) {

    static GroupView of(@Nullable String key, Figures figures, OverviewQuery query) {
      Map<String, String> itemsOf = new LinkedHashMap<>();
      Stream.of(Figure.values()).forEach(f -> itemsOf.put(f.label(), query.items(key, f.label())));
      return new GroupView(
          key,
          figures.partners(),
          figures.partnerships(),
          figures.agreements(),
          MoneyView.of(figures.committed()),
          MoneyView.of(figures.disbursed()),
          query.items(key, null),
          itemsOf);
    }
  }

  static OverviewView of(Snapshot snapshot, OverviewQuery query) {
    Overview overview = Overview.of(snapshot.world(), query.selection(), query.by());
    return new OverviewView(
        snapshot.asOf().date(),
        snapshot.countedUpTo(),
        query.by().label(),
        overview.groups().stream().map(g -> GroupView.of(g.key(), g.figures(), query)).toList(),
        GroupView.of(null, overview.totals(), query));
  }
}
