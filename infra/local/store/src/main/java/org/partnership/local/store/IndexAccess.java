package org.partnership.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A way by a declared index. Every entry ends with the document's {@code _id}, which therefore
 * serves as one more ascending field of each index.
 *
 * @param fixedFields how many leading fields have one value
 * @param pointFields how many leading fields have single values, one or several
 */
record IndexAccess(
    SecondaryIndex index, List<IndexRange> ranges, int fixedFields, int pointFields, int narrowsBy)
    implements Access {

  /** Beyond so many combinations of {@code $in}s, later fields are left to the filter. */
  private static final int MAX_RANGES = 10_000;

  /** Up to so many ranges are read side by side where an order is to be followed across them. */
  private static final int MAX_MERGED = 256;

  /** Null if the index does not hold all documents that may match. */
  static @Nullable IndexAccess of(SecondaryIndex index, Conditions conditions) {
    IndexSpec spec = index.spec();
    if (spec.partial() != null && !Implication.holds(conditions, spec.partial())
        || spec.sparse()
            && spec.keys().stream().noneMatch(k -> conditions.demandsValue(k.getKey()))) {
      return null;
    }
    List<IndexKey> fields = fields(index);
    List<IndexRange> ranges = IndexRange.ALL;
    int fixed = 0;
    int points = 0;
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
      ranges = IndexRange.combine(ranges, bounds, fields.get(i).isAscending());
      if (!bounds.stream().allMatch(Bound::point)) {
        narrowed += 1;
        break;
      }
      narrowed += 2;
      points++;
      fixedSingle &= bounds.size() == 1;
      fixed += fixedSingle ? 1 : 0;
    }
    return new IndexAccess(index, IndexRange.sorted(ranges), fixed, points, narrowed);
  }

  private static List<IndexKey> fields(SecondaryIndex index) {
    List<IndexKey> fields = new ArrayList<>(index.getKeys());
    fields.add(new IndexKey("_id", true));
    return fields;
  }

  /** How many entries lie in the ranges. */
  long entries() {
    return ranges.stream().mapToLong(range -> range.bound().count(index.entries())).sum();
  }

  @Override
  public KeySource open(boolean reverse) {
    List<IndexRange> ordered = reverse ? ranges.reversed() : ranges;
    return eachOnce(
        KeySource.concat(
            ordered.stream()
                .map(r -> KeySource.entries(index.entries(), r.bound(), reverse))
                .toList()));
  }

  @Override
  public KeySource open(Document sort) {
    Boolean across = direction(sort, fixedFields);
    if (across != null) {
      return open(!across);
    }
    boolean reverse = Objects.equals(direction(sort, pointFields), false);
    return eachOnce(new MergedEntries(index.entries(), ranges, reverse));
  }

  private KeySource eachOnce(KeySource entries) {
    return index.isMultikey() ? KeySource.distinct(entries) : entries;
  }

  /**
   * The order fits if the sort's fields, without those that are fixed to one value, are the next
   * fields of the index, all in its direction or all against it. Behind an {@code $in} it fits,
   * too: then its ranges are read side by side.
   */
  @Override
  public boolean follows(Document sort) {
    return direction(sort, fixedFields) != null
        || (ranges.size() <= MAX_MERGED && direction(sort, pointFields) != null);
  }

  /**
   * True for forward, false for backward, null if the order does not fit. An array sorts by its
   * smallest or largest element, not by the one whose entry this is: none may be in the order.
   */
  private @Nullable Boolean direction(Document sort, int from) {
    List<IndexKey> fields = fields(index);
    if (IntStream.range(from, fields.size()).anyMatch(index::isArray)) {
      return null;
    }
    int at = from;
    Boolean forward = null;
    for (Map.Entry<String, Object> wanted : sort.entrySet()) {
      if (isFixed(fields, wanted.getKey())) {
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

  private boolean isFixed(List<IndexKey> fields, String path) {
    return IntStream.range(0, fixedFields)
        .anyMatch(i -> fields.get(i).getKey().equals(path) && !index.isArray(i));
  }
}
