package org.partnership.reporting.overview.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.reporting.overview.application.Snapshots.Snapshot;
import org.partnership.reporting.overview.domain.Item;
import org.partnership.reporting.projection.domain.Kind;
import org.partnership.reporting.projection.store.Freshness.Counted;

/**
 * The things behind a figure, page by page.
 *
 * @param total how many there are in all: the figure itself
 */
record ItemsView(
    LocalDate asOf,
    Map<String, Counted> countedUpTo,
    List<ItemView> items,
    int total,
    @Nullable String nextCursor) {

  /**
   * One thing.
   *
   * @param status of a partner or agreement; of a partnership its step
   * @param href where it is
   */
  record ItemView(
      Kind kind,
      String id,
      String title,
      String status,
      @Nullable String office,
      @Nullable MoneyView amount,
      String href) {

    static ItemView of(Item item) {
      return new ItemView(
          item.kind(),
          item.id(),
          item.title(),
          item.status(),
          item.office(),
          MoneyView.of(item.amount()),
          folder(item.kind()) + item.id());
    }

    private static String folder(Kind kind) {
      return switch (kind) {
        case PARTNER -> "/api/partners/";
        case PARTNERSHIP -> "/api/partnerships/";
        case AGREEMENT -> "/api/agreements/";
        case OFFICE, CONSULTATION, QUESTION, COMMENT, OTHER ->
            throw new IllegalArgumentException("not counted: " + kind);
      };
    }
  }

  static ItemsView of(Snapshot snapshot, List<Item> all, Paging paging) {
    List<Item> rest =
        all.stream().filter(i -> paging.isAfterCursor(i, snapshot.generation())).toList();
    List<Item> page = rest.stream().limit(paging.limit()).toList();
    return new ItemsView(
        snapshot.asOf().date(),
        snapshot.countedUpTo(),
        page.stream().map(ItemView::of).toList(),
        all.size(),
        rest.size() > page.size()
            ? Paging.cursor(page.get(page.size() - 1), snapshot.generation())
            : null);
  }
}
