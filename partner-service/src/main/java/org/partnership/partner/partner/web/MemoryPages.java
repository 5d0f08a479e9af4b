package org.partnership.partner.partner.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.Listing;

/** Pages of what is numbered from 1 and at hand; the cursor is the last number shown. */
final class MemoryPages {

  private MemoryPages() {}

  static <T> Listing.Page<T> newestFirst(
      List<T> all, int limit, @Nullable String cursor, boolean total) {
    if (limit < 1 || limit > Listing.LIMIT_MAX) {
      throw new RefusedException(
          Refusal.malformed("/limit", "limit-out-of-range", 1, Listing.LIMIT_MAX));
    }
    int end = cursor == null ? all.size() : position(cursor, all.size());
    int start = Math.max(0, end - limit);
    List<T> items = new ArrayList<>(all.subList(start, end));
    java.util.Collections.reverse(items);
    return new Listing.Page<>(
        items, start > 0 ? Integer.toString(start) : null, total ? (long) all.size() : null);
  }

  private static int position(String cursor, int size) {
    try {
      int position = Integer.parseInt(cursor);
      if (position >= 0 && position <= size) {
        return position;
      }
    } catch (NumberFormatException e) {
      // Refused below, as any other that is not of this list.
    }
    throw new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
  }
}
