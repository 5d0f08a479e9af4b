package org.partnership.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a document stands in an index: one, or one per element where a key's path
 * leads through an array (a multikey index).
 *
 * @param keys encoded, without the document's own key
 * @param arrayFields bit i is set if the i-th field of the index is an array here
 * @param anyPresent whether the document has at least one of the fields
 */
record IndexKeys(Set<byte[]> keys, int arrayFields, boolean anyPresent) {

  static IndexKeys of(List<IndexField> fields, Document document) {
    List<Path> paths = new ArrayList<>();
    int arrays = 0;
    boolean anyPresent = false;
    for (int i = 0; i < fields.size(); i++) {
      Path path = Path.follow(document, fields.get(i).parts());
      paths.add(path);
      if (path.arrayAt >= 0) {
        arrays |= 1 << i;
      }
      anyPresent |= path.present;
    }
    if (arrays == 0) {
      return new IndexKeys(Set.of(single(fields, paths)), 0, anyPresent);
    }
    Set<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
    if (Integer.bitCount(arrays) <= 1) {
      combine(fields, paths.stream().map(p -> p.values).toList(), new SortKey(), keys);
    } else {
      combineElements(fields, paths, keys);
    }
    return new IndexKeys(keys, arrays, anyPresent);
  }

  private static byte[] single(List<IndexField> fields, List<Path> paths) {
    SortKey key = new SortKey();
    for (int i = 0; i < fields.size(); i++) {
      key.append(paths.get(i).values.getFirst(), fields.get(i).ascending());
    }
    return key.toBytes();
  }

  private static void combine(
      List<IndexField> fields,
      List<? extends List<? extends @Nullable Object>> values,
      SortKey begun,
      Set<byte[]> keys) {
    combine(fields, values, 0, begun.toBytes(), keys);
  }

  private static void combine(
      List<IndexField> fields,
      List<? extends List<? extends @Nullable Object>> values,
      int field,
      byte[] begun,
      Set<byte[]> keys) {
    if (field == fields.size()) {
      keys.add(begun);
      return;
    }
    for (Object value : values.get(field)) {
      byte[] key =
          new SortKey().append(begun).append(value, fields.get(field).ascending()).toBytes();
      combine(fields, values, field + 1, key, keys);
    }
  }

  /** Several fields lead into arrays: allowed only if it is one and the same array. */
  private static void combineElements(List<IndexField> fields, List<Path> paths, Set<byte[]> keys) {
    List<String> root = null;
    Collection<?> array = List.of();
    for (Path path : paths) {
      if (path.arrayAt >= 0) {
        List<String> here = path.parts.subList(0, path.arrayAt);
        if (root != null && !root.equals(here)) {
          throw new CannotIndexParallelArraysError(List.of(root.getLast(), here.getLast()));
        }
        root = here;
        array = path.array;
      }
    }
    for (Object element : array.isEmpty() ? List.of(Missing.getInstance()) : array) {
      List<List<? extends @Nullable Object>> values = new ArrayList<>();
      for (Path path : paths) {
        values.add(
            path.arrayAt < 0
                ? path.values
                : Path.follow(element, path.parts.subList(path.arrayAt, path.parts.size())).values);
      }
      combine(fields, values, new SortKey(), keys);
    }
  }

  /** The values at the end of one path. */
  private static final class Path {

    private final List<String> parts;
    private final List<@Nullable Object> values = new ArrayList<>();
    private boolean present;

    /** How many parts lead to the first array on the way; -1 if there is none. */
    private int arrayAt = -1;

    private Collection<?> array = List.of();

    private Path(List<String> parts) {
      this.parts = parts;
    }

    static Path follow(@Nullable Object start, List<String> parts) {
      Path path = new Path(parts);
      path.collect(start, 0);
      return path;
    }

    private void collect(@Nullable Object value, int at) {
      if (value instanceof Collection<?> elements) {
        collectElements(elements, at);
      } else if (at == parts.size()) {
        add(value);
      } else if (value instanceof Document document) {
        collect(document.getOrMissing(parts.get(at)), at + 1);
      } else {
        add(Missing.getInstance());
      }
    }

    private void collectElements(Collection<?> elements, int at) {
      if (at < parts.size() && isPosition(parts.get(at))) {
        int position = Integer.parseInt(parts.get(at));
        collect(
            position < elements.size()
                ? elements.stream().skip(position).findFirst().orElse(null)
                : Missing.getInstance(),
            at + 1);
        return;
      }
      if (arrayAt < 0) {
        arrayAt = at;
        array = elements;
      }
      if (elements.isEmpty()) {
        add(at == parts.size() ? SortKey.EMPTY_ARRAY : null);
      }
      for (Object element : elements) {
        if (at == parts.size()) {
          add(element);
        } else if (element instanceof Document) {
          collect(element, at);
        } else {
          add(Missing.getInstance());
        }
      }
    }

    private void add(@Nullable Object value) {
      present |= !(value instanceof Missing);
      values.add(value);
    }

    private static boolean isPosition(String part) {
      return part.length() < 10 && part.chars().allMatch(Character::isDigit);
    }
  }
}
