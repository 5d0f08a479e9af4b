package org.partnership.local.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of several ranges of one index in the order of what follows the values that tell
 * the ranges apart: each range has that order in itself, so the next is the first of their firsts.
 */
final class MergedEntries implements KeySource {

  private record Range(KeySource.MapScan<Integer> scan, int prefix) {}

  /** The entry that is next of its range. */
  private record Head(Range range, byte[] rest, byte[] documentKey) {}

  private final PriorityQueue<Head> heads;
  private @Nullable Head current;

  MergedEntries(MVMap<byte[], Integer> entries, List<IndexRange> ranges, boolean reverse) {
    Comparator<Head> order = Comparator.comparing(Head::rest, Arrays::compareUnsigned);
    heads = new PriorityQueue<>(reverse ? order.reversed() : order);
    ranges.forEach(
        r -> goOn(new Range(new KeySource.MapScan<>(entries, r.bound(), reverse), r.prefix())));
  }

  private void goOn(Range range) {
    if (range.scan.advance()) {
      byte[] entry = range.scan.key();
      heads.add(
          new Head(
              range,
              Arrays.copyOfRange(entry, range.prefix, entry.length),
              SecondaryIndex.documentKey(entry, range.scan.value())));
    }
  }

  @Override
  public boolean advance() {
    if (current != null) {
      goOn(current.range);
    }
    current = heads.poll();
    return current != null;
  }

  @Override
  public byte[] key() {
    if (current == null) {
      throw new IllegalStateException("not advanced yet");
    }
    return current.documentKey;
  }

  @Override
  public void rest() {
    heads.forEach(head -> head.range.scan.rest());
    if (current != null) {
      current.range.scan.rest();
    }
  }
}
