package org.partnership.consultation.waiting.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.Listing;

/**
 * A list put together from several sources, newest first; the cursor is the time and id of the last
 * item.
 *
 * @param limit how many items at most
 * @param before only what is older than this
 */
record NewestFirst(int limit, @Nullable Place before) {

  /** The gateway asks for a page and what of it the caller already has. */
  private static final int LIMIT_MAX = 1_100;

  private static final Comparator<Waiting> ORDER =
      Comparator.comparing(Waiting::createdAt).thenComparing(Waiting::id).reversed();

  /** Where a page ended. */
  record Place(Instant at, String id) {}

  static NewestFirst asked(int limit, @Nullable String cursor) {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new RefusedException(Refusal.malformed("/limit", "limit-out-of-range", 1, LIMIT_MAX));
    }
    return new NewestFirst(limit, cursor == null ? null : decode(cursor));
  }

  private static Place decode(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int space = text.indexOf(' ');
      if (space < 1 || text.length() > 200) {
        throw new IllegalArgumentException("not ours");
      }
      long millis = Long.parseLong(text.substring(0, space));
      return new Place(Instant.ofEpochMilli(millis), text.substring(space + 1));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
    }
  }

  /** Nothing of a source that is newer is of interest. */
  Instant latest() {
    return before == null ? Instant.parse("9999-01-01T00:00:00Z") : before.at();
  }

  /** How much of each source is enough: those of the same instant may be on the page before. */
  int enough() {
    return limit + 100;
  }

  Listing.Page<Waiting> page(Stream<Waiting> all) {
    List<Waiting> rest = all.sorted(ORDER).filter(this::isAfterPlace).limit(limit + 1L).toList();
    if (rest.size() <= limit) {
      return new Listing.Page<>(rest, null, null);
    }
    List<Waiting> shown = rest.subList(0, limit);
    Waiting last = shown.get(limit - 1);
    String cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                (last.createdAt().toEpochMilli() + " " + last.id())
                    .getBytes(StandardCharsets.UTF_8));
    return new Listing.Page<>(shown, cursor, null);
  }

  private boolean isAfterPlace(Waiting item) {
    if (before == null) {
      return true;
    }
    int byTime = item.createdAt().compareTo(before.at());
    return byTime < 0 || (byTime == 0 && item.id().compareTo(before.id()) < 0);
  }
}
