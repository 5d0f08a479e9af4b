package org.partnership.partner.partner.application;

import java.util.Map;
import java.util.TreeMap;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/** How a list of partners is sorted. */
public record PartnerOrder(String path, boolean descending) {

  /** The nearest to the text that is searched for first; only where there is one. */
  public static final PartnerOrder RELEVANCE = new PartnerOrder("relevance", true);

  private static final Map<String, String> PATHS =
      new TreeMap<>(
          Map.of(
              "legalName", "state.search.sortName",
              "status", "state.status",
              "statusSince", "state.statusSince",
              "createdAt", "createdAt",
              "updatedAt", "updatedAt"));

  /** From a parameter such as {@code legalName} or {@code -createdAt}; 400 for any other. */
  public static PartnerOrder parse(String sort) {
    if (sort.equals(RELEVANCE.path())) {
      return RELEVANCE;
    }
    boolean descending = sort.startsWith("-");
    String path = PATHS.get(descending ? sort.substring(1) : sort);
    if (path == null) {
      throw new RefusedException(
          Refusal.malformed(
              "/sort",
              "sort-unknown",
              sort,
              String.join(", ", PATHS.keySet()) + ", " + RELEVANCE.path()));
    }
    return new PartnerOrder(path, descending);
  }
}
