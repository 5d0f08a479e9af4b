package org.partnership.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A way to the documents that may match a filter. */
sealed interface Access permits Access.ById, Access.Scan, Access.Union, IndexAccess {

  /** Opens it, backwards if asked. */
  KeySource open(boolean reverse);

  /** Opens it in an order that it {@link #follows}. */
  default KeySource open(Document sort) {
    return open(isReverse(sort));
  }

  /** Whether the documents come in this order, or in its reverse. */
  default boolean follows(Document sort) {
    return false;
  }

  default boolean isReverse(Document sort) {
    return false;
  }

  /**
   * @param wanted how many documents are asked for; 0 for all
   */
  static Access choose(
      StoreCollection collection, Document filter, @Nullable Document sort, long wanted) {
    Conditions conditions = Conditions.of(filter);
    List<Bound> ids = conditions.of("_id");
    if (ids != null && ids.stream().allMatch(Bound::point)) {
      return new ById(ids);
    }
    IndexAccess best =
        new IndexChoice(sort, wanted).among(collection.secondaryIndexes(), conditions);
    if (best != null && isWorthwhile(best, ids, sort)) {
      return best;
    }
    Access union = ids == null ? union(collection, conditions) : null;
    return union != null ? union : new Scan(collection, ids == null ? List.of(Bound.ALL) : ids);
  }

  /** An index that narrows nothing still spares sorting; a range of ids yields to an equality. */
  private static boolean isWorthwhile(
      IndexAccess best, @Nullable List<Bound> ids, @Nullable Document sort) {
    if (best.narrowsBy() == 0) {
      return ids == null && sort != null && !isById(sort);
    }
    return ids == null || best.narrowsBy() > 1;
  }

  private static @Nullable Access union(StoreCollection collection, Conditions conditions) {
    for (List<Document> branches : conditions.alternatives()) {
      List<Access> accesses =
          branches.stream().map(branch -> choose(collection, branch, null, 0)).toList();
      if (!accesses.isEmpty() && accesses.stream().noneMatch(Access::readsAll)) {
        return new Union(accesses);
      }
    }
    return null;
  }

  private static boolean isById(Document sort) {
    String first = sort.keySet().iterator().next();
    return first.equals("_id") || first.equals("$natural");
  }

  default boolean readsAll() {
    return false;
  }

  /** The documents with these {@code _id}s, got one by one. */
  record ById(List<Bound> ids) implements Access {

    @Override
    public KeySource open(boolean reverse) {
      List<Bound> ordered = reverse ? ids.reversed() : ids;
      return KeySource.of(ordered.stream().map(Bound::from).toList());
    }

    @Override
    public boolean follows(Document sort) {
      return ids.size() <= 1 || isById(sort);
    }

    @Override
    public boolean isReverse(Document sort) {
      return isDescending(sort);
    }
  }

  /** The documents whose {@code _id} lies in these ranges, which may be all. */
  record Scan(StoreCollection collection, List<Bound> ids) implements Access {

    @Override
    public KeySource open(boolean reverse) {
      List<Bound> ordered = reverse ? ids.reversed() : ids;
      return KeySource.concat(
          ordered.stream()
              .map(bound -> KeySource.scan(collection.documents(), bound, reverse))
              .toList());
    }

    @Override
    public boolean follows(Document sort) {
      return isById(sort);
    }

    @Override
    public boolean isReverse(Document sort) {
      return isDescending(sort);
    }

    @Override
    public boolean readsAll() {
      return ids.contains(Bound.ALL);
    }
  }

  /** What any of several ways finds, each document once. */
  record Union(List<Access> branches) implements Access {

    @Override
    public KeySource open(boolean reverse) {
      Set<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
      for (Access branch : branches) {
        KeySource source = branch.open(false);
        while (source.advance()) {
          keys.add(source.key());
        }
      }
      return KeySource.of(new ArrayList<>(keys));
    }
  }

  private static boolean isDescending(Document sort) {
    return sort.values().iterator().next() instanceof Number direction
        && direction.doubleValue() < 0;
  }
}
