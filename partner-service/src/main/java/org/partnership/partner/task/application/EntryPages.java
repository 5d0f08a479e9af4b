package org.partnership.partner.task.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * Pages of a list of entries; the cursor is the place of the last one, which may be gone by then.
 */
public final class EntryPages {

  private static final int LIMIT_MAX = 200;
  private static final String BETWEEN = "~";

  private EntryPages() {}

  /** A page, and the cursor of the next one if there is one. */
  public record Page(List<Entry> items, @Nullable String nextCursor) {}

  /** The entries after the cursor in an order that they are in. */
  public static Page page(
      List<Entry> all, Comparator<Entry> order, int limit, @Nullable String cursor) {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new RefusedException(Refusal.malformed("/limit", "limit-out-of-range", 1, LIMIT_MAX));
    }
    List<Entry> rest = cursor == null ? all : after(all, order, place(cursor));
    List<Entry> shown = rest.subList(0, Math.min(rest.size(), limit));
    return new Page(shown, rest.size() > limit ? cursor(shown.get(shown.size() - 1)) : null);
  }

  private static List<Entry> after(List<Entry> all, Comparator<Entry> order, Entry last) {
    return all.stream().filter(entry -> order.compare(entry, last) > 0).toList();
  }

  private static String cursor(Entry last) {
    return last.since().toEpochMilli() + BETWEEN + last.id();
  }

  private static Entry place(String cursor) {
    int between = cursor.indexOf(BETWEEN);
    try {
      Instant since =
          Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, Math.max(0, between))));
      return new Entry(cursor.substring(between + 1), "", Reason.plain("cursor"), "", "", since);
    } catch (NumberFormatException e) {
      throw new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
    }
  }
}
