package org.partnership.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * A range of an index's entries.
 *
 * @param prefix how many leading bytes of each of its entries are decided by single values
 */
record IndexRange(Bound bound, int prefix) {

  /** Everything. */
  static final List<IndexRange> ALL = List.of(new IndexRange(Bound.ALL, 0));

  /** Each of these narrowed by what the next field demands. */
  static List<IndexRange> combine(List<IndexRange> begun, List<Bound> next, boolean ascending) {
    List<IndexRange> combined = new ArrayList<>(begun.size() * next.size());
    for (IndexRange before : begun) {
      for (Bound demand : next) {
        Bound bound = demand.under(before.bound.from(), ascending);
        combined.add(new IndexRange(bound, demand.point() ? bound.from().length : before.prefix));
      }
    }
    return combined;
  }

  /** In order, each beginning once. */
  static List<IndexRange> sorted(Collection<IndexRange> ranges) {
    TreeMap<byte[], IndexRange> sorted = new TreeMap<>(Arrays::compareUnsigned);
    ranges.forEach(range -> sorted.putIfAbsent(range.bound.from(), range));
    return List.copyOf(sorted.values());
  }
}
