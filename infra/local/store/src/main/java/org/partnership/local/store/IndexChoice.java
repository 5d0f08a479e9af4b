package org.partnership.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the indexes that can serve a query the one by which the fewest documents are read.
 * How many entries lie in a range is known exactly, since the map counts below its pages; how many
 * match all of the filter is taken to be what the narrowest index says.
 */
final class IndexChoice {

  /**
   * What an order promises rests on an estimate, so it must promise much before a narrower index is
   * left for it.
   */
  private static final int CAUTION = 4;

  private final @Nullable Document sort;
  private final long wanted;

  /**
   * @param wanted how many documents are asked for; 0 for all
   */
  IndexChoice(@Nullable Document sort, long wanted) {
    this.sort = sort;
    this.wanted = wanted;
  }

  private record Candidate(IndexAccess access, long entries) {}

  /** Null if none of the indexes serves it. */
  @Nullable IndexAccess among(List<SecondaryIndex> indexes, Conditions conditions) {
    List<Candidate> candidates = new ArrayList<>();
    for (SecondaryIndex index : indexes) {
      IndexAccess access = IndexAccess.of(index, conditions);
      if (access != null && (access.narrowsBy() > 0 || follows(access))) {
        candidates.add(new Candidate(access, access.entries()));
      }
    }
    Candidate narrowest =
        candidates.stream()
            .filter(c -> c.access.narrowsBy() > 0)
            .min(
                Comparator.comparingLong(Candidate::entries)
                    .thenComparing(c -> -c.access.narrowsBy())
                    .thenComparing(c -> !follows(c.access)))
            .orElse(null);
    Candidate ordered =
        candidates.stream()
            .filter(c -> follows(c.access))
            .min(Comparator.comparingLong(Candidate::entries))
            .orElse(null);
    if (narrowest == null || ordered == null) {
      return narrowest != null ? narrowest.access : ordered != null ? ordered.access : null;
    }
    boolean better =
        ordered.entries == narrowest.entries
            ? ordered.access.narrowsBy() >= narrowest.access.narrowsBy()
            : wanted > 0 && toBeRead(ordered, narrowest) < narrowest.entries / CAUTION;
    return better ? ordered.access : narrowest.access;
  }

  private boolean follows(IndexAccess access) {
    return sort != null && access.follows(sort);
  }

  /** How many entries in order until as many as wanted have matched. */
  private long toBeRead(Candidate ordered, Candidate narrowest) {
    double hits = (double) Math.max(1, narrowest.entries) / Math.max(1, ordered.entries);
    return (long) Math.min(ordered.entries, wanted / hits);
  }
}
