package org.partnership.gateway.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnership.gateway.join.JoinCursor.Place;
import tools.jackson.databind.JsonNode;

/**
 * Merges one page of each service into one, newest first, keeping each service's own order. What
 * does not fit stays for the next page: nothing is skipped, nothing comes twice.
 */
final class ListMerge {

  /**
   * One service's page.
   *
   * @param items without those that the caller already has
   * @param at where the page was asked from
   * @param next the service's cursor for what follows the page; null at its end
   */
  record Page(String service, List<JsonNode> items, Place at, @Nullable String next) {}

  /**
   * @param service where the item comes from
   */
  record Item(String service, JsonNode content) {}

  private ListMerge() {}

  record Merged(List<Item> items, JoinCursor next) {}

  static Merged merge(List<Page> pages, int limit) {
    int[] taken = new int[pages.size()];
    List<Item> items = new ArrayList<>();
    for (int newest = newest(pages, taken);
        newest >= 0 && items.size() < limit;
        newest = newest(pages, taken)) {
      Page page = pages.get(newest);
      items.add(new Item(page.service(), page.items().get(taken[newest])));
      taken[newest]++;
    }
    Map<String, Place> places = new TreeMap<>();
    for (int i = 0; i < taken.length; i++) {
      Page page = pages.get(i);
      if (taken[i] < page.items().size()) {
        places.put(page.service(), new Place(page.at().cursor(), page.at().taken() + taken[i]));
      } else if (page.next() != null) {
        places.put(page.service(), new Place(page.next(), 0));
      }
    }
    return new Merged(items, new JoinCursor(places));
  }

  private static int newest(List<Page> pages, int[] taken) {
    int newest = -1;
    String newestTime = "";
    for (int i = 0; i < taken.length; i++) {
      List<JsonNode> items = pages.get(i).items();
      if (taken[i] < items.size()) {
        String time = items.get(taken[i]).path("createdAt").asString("");
        if (newest < 0 || time.compareTo(newestTime) > 0) {
          newest = i;
          newestTime = time;
        }
      }
    }
    return newest;
  }
}
