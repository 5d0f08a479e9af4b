package org.partnership.reporting.overview.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.Listing;
import org.partnership.reporting.overview.domain.Item;
import org.partnership.reporting.projection.domain.Kind;

/**
 * Where a page of items begins. A cursor names the generation it was made from: after a rebuild has
 * taken its place, the list begins anew rather than mixing two.
 *
 * @param limit 1 to {@link Listing#LIMIT_MAX}
 */
record Paging(int limit, @Nullable Place after) {

  private static final Pattern CURSOR = Pattern.compile("(\\d{1,9})\\|([A-Z]+)\\|(.{1,200})");

  /** The last item of the page before. */
  private record Place(int generation, Kind kind, String id) {}

  static Paging of(int limit, @Nullable String cursor) {
    if (limit < 1 || limit > Listing.LIMIT_MAX) {
      throw new RefusedException(
          Refusal.malformed("/limit", "limit-out-of-range", 1, Listing.LIMIT_MAX));
    }
    return new Paging(limit, cursor == null ? null : place(cursor));
  }

  private static Place place(String cursor) {
    try {
      Matcher matcher =
          CURSOR.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
      if (matcher.matches()) {
        return new Place(
            Integer.parseInt(matcher.group(1)), Kind.valueOf(matcher.group(2)), matcher.group(3));
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static RefusedException invalid() {
    return new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
  }

  boolean isAfterCursor(Item item, int generation) {
    if (after == null) {
      return true;
    }
    if (after.generation() != generation) {
      throw invalid();
    }
    int byKind = item.kind().compareTo(after.kind());
    return byKind > 0 || (byKind == 0 && item.id().compareTo(after.id()) > 0);
  }

  static String cursor(Item last, int generation) {
    String place = generation + "|" + last.kind().name() + "|" + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }
}
