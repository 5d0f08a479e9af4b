package org.partnership.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A range of keys.
 *
 * @param from inclusive; empty for the beginning
 * @param above exclusive; null for the end
 * @param point whether it holds one value only, whose key is {@code from}
 */
record Bound(byte[] from, byte @Nullable [] above, boolean point) {

  static final Bound ALL = new Bound(new byte[0], null, false);

  /** Exactly this value. */
  static Bound of(@Nullable Object value) {
    byte[] key = SortKey.of(value);
    return new Bound(key, SortKey.after(key), true);
  }

  /** Everything that begins with these bytes. */
  static Bound ofPrefix(byte[] prefix) {
    return new Bound(prefix, SortKey.after(prefix), false);
  }

  boolean beginsAfter(byte[] key) {
    return Arrays.compareUnsigned(from, key) > 0;
  }

  boolean endsBefore(byte[] key) {
    return above != null && Arrays.compareUnsigned(key, above) >= 0;
  }

  /** How many keys of a map lie in it. */
  long count(MVMap<byte[], ?> map) {
    return rank(map, above) - rank(map, from);
  }

  /** How many keys are smaller; all for the end. */
  private static long rank(MVMap<byte[], ?> map, byte @Nullable [] key) {
    if (key == null) {
      return map.sizeAsLong();
    }
    long index = map.getKeyIndex(key);
    return index >= 0 ? index : -index - 1;
  }

  /** The same range below a prefix; for a descending field everything turns round. */
  Bound under(byte[] prefix, boolean ascending) {
    if (ascending) {
      return new Bound(
          join(prefix, from), above == null ? SortKey.after(prefix) : join(prefix, above), point);
    }
    if (point) {
      byte[] inverted = from.clone();
      SortKey.invert(inverted);
      byte[] key = join(prefix, inverted);
      return new Bound(key, SortKey.after(key), true);
    }
    // ~above < ~key <= ~from, and whatever continues ~from still belongs to it
    byte[] lower = above == null ? new byte[0] : above.clone();
    SortKey.invert(lower);
    byte[] upper = from.clone();
    SortKey.invert(upper);
    return new Bound(join(prefix, lower), SortKey.after(join(prefix, upper)), false);
  }

  private static byte[] join(byte[] prefix, byte[] rest) {
    return new SortKey().append(prefix).append(rest).toBytes();
  }

  /** What lies in both lists. */
  static List<Bound> intersect(List<Bound> one, List<Bound> other) {
    List<Bound> both = new ArrayList<>();
    for (Bound a : one) {
      for (Bound b : other) {
        byte[] from = Arrays.compareUnsigned(a.from, b.from) >= 0 ? a.from : b.from;
        byte[] above = lower(a.above, b.above);
        if (above == null || Arrays.compareUnsigned(from, above) < 0) {
          both.add(new Bound(from, above, a.point || b.point));
        }
      }
    }
    return both;
  }

  private static byte @Nullable [] lower(byte @Nullable [] a, byte @Nullable [] b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return Arrays.compareUnsigned(a, b) <= 0 ? a : b;
  }

  /** In order, each beginning once. */
  static List<Bound> sorted(Collection<Bound> bounds) {
    TreeMap<byte[], Bound> sorted = new TreeMap<>(Arrays::compareUnsigned);
    bounds.forEach(bound -> sorted.putIfAbsent(bound.from, bound));
    return List.copyOf(sorted.values());
  }

  /** In order, without those that lie in another; values and prefixes never overlap otherwise. */
  static List<Bound> apart(Collection<Bound> bounds) {
    List<Bound> apart = new ArrayList<>();
    for (Bound bound : sorted(bounds)) {
      Bound last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || last.endsBefore(bound.from)) {
        apart.add(bound);
      }
    }
    return apart;
  }
}
