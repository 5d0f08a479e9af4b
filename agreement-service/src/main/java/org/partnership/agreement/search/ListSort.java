package org.partnership.agreement.search;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * How a list is sorted: {@code sort=title} up, {@code sort=-title} down.
 *
 * @param path on the stored document
 */
public record ListSort(String path, boolean descending) {

  /**
   * What a caller asked for.
   *
   * @param paths by the names that callers use; every document has each
   * @param otherwise when they ask for nothing
   * @throws RefusedException 400 for a name that is not there
   */
  public static ListSort of(@Nullable String asked, Map<String, String> paths, ListSort otherwise) {
    if (asked == null) {
      return otherwise;
    }
    boolean descending = asked.startsWith("-");
    String path = paths.get(descending ? asked.substring(1) : asked);
    if (path == null) {
      throw new RefusedException(
          Refusal.malformed(
              "/sort",
              "field-not-one-of",
              "sort",
              String.join(", ", new TreeSet<>(paths.keySet()))));
    }
    return new ListSort(path, descending);
  }
}
