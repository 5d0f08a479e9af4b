package org.partnership.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way by a declared index. Every entry ends with the document's {@code _id}, which therefore
 * serves as one more ascending field of each index.
 */
record IndexAccess(SecondaryIndex index, List<Bound> ranges, int fixedFields, int narrowsBy)
    implements Access {

  /** Beyond so many combinations of {@code $in}s, later fields are left to the filter. */
  private static final int MAX_RANGES = 10_000;

  /** Null if the index does not hold all documents that may match. */
  static @Nullable IndexAccess of(SecondaryIndex index, Conditions conditions) {
    IndexSpec spec = index.spec();
    if (spec.partial() != null && !Implication.holds(conditions, spec.partial())
        || spec.sparse()
            && spec.keys().stream().noneMatch(k -> conditions.demandsValue(k.getKey()))) {
      return null;
    }
    List<IndexKey> fields = fields(index);
    List<Bound> ranges = List.of(Bound.ALL);
    int fixed = 0;
    int narrowed = 0;
    boolean fixedSingle = true;
    boolean arrayUsed = false;
    for (int i = 0; i < fields.size(); i++) {
      boolean array = index.isArray(i);
      String path = fields.get(i).getKey();
      List<Bound> bounds =
          !array ? conditions.of(path) : arrayUsed ? null : conditions.ofArray(path);
      if (bounds == null || (long) ranges.size() * bounds.size() > MAX_RANGES) {
        break;
      }
      arrayUsed |= array;
      ranges = combine(ranges, bounds, fields.get(i).isAscending());
      if (!bounds.stream().allMatch(Bound::point)) {
        narrowed += 1;
        break;
      }
      narrowed += 2;
      fixedSingle &= bounds.size() == 1;
      fixed += fixedSingle ? 1 : 0;
    }
    return new IndexAccess(index, Bound.sorted(ranges), fixed, narrowed);
  }

  private static List<IndexKey> fields(SecondaryIndex index) {
    List<IndexKey> fields = new ArrayList<>(index.getKeys());
    fields.add(new IndexKey("_id", true));
    return fields;
  }

  private static List<Bound> combine(List<Bound> begun, List<Bound> next, boolean ascending) {
    List<Bound> combined = new ArrayList<>(begun.size() * next.size());
    for (Bound prefix : begun) {
      for (Bound bound : next) {
        combined.add(bound.under(prefix.from(), ascending));
      }
    }
    return combined;
  }

  boolean isBetterThan(@Nullable IndexAccess other, @Nullable Document sort) {
    if (other == null || narrowsBy != other.narrowsBy) {
      return other == null || narrowsBy > other.narrowsBy;
    }
    return sort != null && follows(sort) && !other.follows(sort);
  }

  @Override
  public KeySource open(boolean reverse) {
    List<Bound> ordered = reverse ? ranges.reversed() : ranges;
    KeySource entries =
        KeySource.concat(
            ordered.stream()
                .map(range -> KeySource.entries(index.entries(), range, reverse))
                .toList());
    return index.isMultikey() ? KeySource.distinct(entries) : entries;
  }

  /**
   * The order fits if the sort's fields, without those that are fixed to one value, are the next
   * fields of the index, all in its direction or all against it.
   */
  @Override
  public boolean follows(Document sort) {
    return direction(sort) != null;
  }

  @Override
  public boolean isReverse(Document sort) {
    return Objects.equals(direction(sort), false);
  }

  /** True for forward, false for backward, null if the order does not fit. */
  private @Nullable Boolean direction(Document sort) {
    if (index.isMultikey()) {
      return null;
    }
    List<IndexKey> fields = fields(index);
    List<String> fixed = fields.subList(0, fixedFields).stream().map(IndexKey::getKey).toList();
    int at = fixedFields;
    Boolean forward = null;
    for (Map.Entry<String, Object> wanted : sort.entrySet()) {
      if (fixed.contains(wanted.getKey())) {
        continue;
      }
      if (at >= fields.size()
          || !fields.get(at).getKey().equals(wanted.getKey())
          || !(wanted.getValue() instanceof Number number)) {
        return null;
      }
      boolean same = number.doubleValue() > 0 == fields.get(at).isAscending();
      if (forward != null && forward != same) {
        return null;
      }
      forward = same;
      at++;
    }
    return forward == null || forward;
  }
}
