package org.partnership.agreement.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * A page of a thing's history, oldest first. Nothing is ever inserted before its end, so a place in
 * it stays what it is.
 *
 * @param nextCursor null on the last page
 */
public record HistoryPage(List<HistoryEntry> items, @Nullable String nextCursor) {

  /** Largest page. */
  public static final int LIMIT_MAX = 200;

  /**
   * The page after a cursor.
   *
   * @throws RefusedException 400 when limit or cursor cannot be
   */
  public static HistoryPage of(List<HistoryEntry> history, int limit, @Nullable String cursor) {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new RefusedException(Refusal.malformed("/limit", "limit-out-of-range", 1, LIMIT_MAX));
    }
    int from = cursor == null ? 0 : place(cursor, history.size());
    int to = Math.min(history.size(), from + limit);
    return new HistoryPage(
        history.subList(from, to), to < history.size() ? Integer.toString(to) : null);
  }

  private static int place(String cursor, int size) {
    try {
      int place = Integer.parseInt(cursor);
      if (place >= 0 && place <= size) {
        return place;
      }
    } catch (NumberFormatException e) {
      // Refused below, like every other cursor that we did not give.
    }
    throw new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
  }
}
