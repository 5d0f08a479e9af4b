package org.partnership.local.store;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents that may match come from, in order. It can rest between two batches of a
 * cursor without holding on to old pages, and goes on behind the last key then.
 */
interface KeySource {

  /** Goes on to the next document; false at the end. */
  boolean advance();

  /** The key of the document advanced to. */
  byte[] key();

  /** The document's bytes if they are at hand without a look-up. */
  default byte @Nullable [] value() {
    return null;
  }

  /** Lets go of everything read; {@link #advance} goes on where it was. */
  default void rest() {}

  /** These keys, each once, in this order. */
  static KeySource of(Iterable<byte[]> keys) {
    Iterator<byte[]> remaining = keys.iterator();
    return new KeySource() {
      private byte[] current = new byte[0];

      @Override
      public boolean advance() {
        if (!remaining.hasNext()) {
          return false;
        }
        current = remaining.next();
        return true;
      }

      @Override
      public byte[] key() {
        return current;
      }
    };
  }

  /** All documents whose key lies in the interval. */
  static KeySource scan(MVMap<byte[], byte[]> documents, Bound interval, boolean reverse) {
    MapScan<byte[]> scan = new MapScan<>(documents, interval, reverse);
    return new KeySource() {
      @Override
      public boolean advance() {
        return scan.advance();
      }

      @Override
      public byte[] key() {
        return scan.key();
      }

      @Override
      public byte[] value() {
        return scan.value();
      }

      @Override
      public void rest() {
        scan.rest();
      }
    };
  }

  /** The documents of an index's entries in the range; one may come more than once. */
  static KeySource entries(MVMap<byte[], Integer> entries, Bound range, boolean reverse) {
    MapScan<Integer> scan = new MapScan<>(entries, range, reverse);
    return new KeySource() {
      @Override
      public boolean advance() {
        return scan.advance();
      }

      @Override
      public byte[] key() {
        return SecondaryIndex.documentKey(scan.key(), scan.value());
      }

      @Override
      public void rest() {
        scan.rest();
      }
    };
  }

  /** One after the other. */
  static KeySource concat(List<KeySource> sources) {
    return sources.size() == 1 ? sources.getFirst() : new Concatenation(sources.iterator());
  }

  /** Each document once. */
  static KeySource distinct(KeySource source) {
    Set<DocKey> seen = new HashSet<>();
    return new KeySource() {
      @Override
      public boolean advance() {
        while (source.advance()) {
          if (seen.add(new DocKey(source.key()))) {
            return true;
          }
        }
        return false;
      }

      @Override
      public byte[] key() {
        return source.key();
      }

      @Override
      public void rest() {
        source.rest();
      }
    };
  }

  /** Sources one after the other. */
  final class Concatenation implements KeySource {

    private final Iterator<KeySource> remaining;
    private KeySource current = of(List.of());

    Concatenation(Iterator<KeySource> sources) {
      this.remaining = sources;
    }

    @Override
    public boolean advance() {
      while (!current.advance()) {
        if (!remaining.hasNext()) {
          return false;
        }
        current = remaining.next();
      }
      return true;
    }

    @Override
    public byte[] key() {
      return current.key();
    }

    @Override
    public byte @Nullable [] value() {
      return current.value();
    }

    @Override
    public void rest() {
      current.rest();
    }
  }

  /** One pass over an interval of a map, either way. */
  final class MapScan<V> {

    private final MVMap<byte[], V> map;
    private final Bound interval;
    private final boolean reverse;
    private @Nullable Cursor<byte[], V> cursor;
    private byte @Nullable [] last;

    MapScan(MVMap<byte[], V> map, Bound interval, boolean reverse) {
      this.map = map;
      this.interval = interval;
      this.reverse = reverse;
    }

    boolean advance() {
      Cursor<byte[], V> open = cursor;
      if (open == null) {
        byte[] from = last != null ? last : reverse ? interval.above() : interval.from();
        open = map.cursor(from, null, reverse);
        cursor = open;
      }
      while (open.hasNext()) {
        byte[] key = open.next();
        if (Arrays.equals(key, last) || reverse && interval.endsBefore(key)) {
          continue;
        }
        if (reverse ? interval.beginsAfter(key) : interval.endsBefore(key)) {
          return false;
        }
        last = key;
        return true;
      }
      return false;
    }

    byte[] key() {
      if (last == null) {
        throw new IllegalStateException("not advanced yet");
      }
      return last;
    }

    V value() {
      if (cursor == null) {
        throw new IllegalStateException("not advanced yet");
      }
      return cursor.getValue();
    }

    void rest() {
      cursor = null;
    }
  }
}
