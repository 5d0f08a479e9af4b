package org.partnership.local.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a filter is served: by {@code _id} where it says one, else by the declared index that leaves
 * least to read, else by the union of the plans of an {@code $or}, else by reading everything.
 * Sorting follows the index where its order fits.
 */
record QueryPlan(
    StoreCollection collection, Document filter, @Nullable Document sort, Access access) {

  /**
   * @param wanted how many documents are asked for, those skipped included; 0 for all
   */
  static QueryPlan of(
      StoreCollection collection, Document filter, @Nullable Document sort, long wanted) {
    Document order = sort == null || sort.isEmpty() ? null : sort;
    return new QueryPlan(
        collection, filter, order, Access.choose(collection, filter, order, wanted));
  }

  /** The documents found, in the order asked for. */
  DocumentStream open(long skip, long limit) {
    if (sort == null) {
      return stream(access.open(false), skip, limit);
    }
    if (access.follows(sort)) {
      return stream(access.open(sort), skip, limit);
    }
    Sorting sorting = new Sorting(sort, limit <= 0 ? 0 : skip + limit);
    DocumentStream unsorted = stream(access.open(false), 0, 0);
    while (unsorted.hasNext()) {
      Document document = unsorted.next();
      sorting.add(document, StoreCollection.keyOf(document).bytes());
    }
    return stream(KeySource.of(sorting.sorted()), skip, limit);
  }

  /** The documents that match now; changes made while they are gone through add none. */
  DocumentStream openFixed() {
    List<byte[]> keys = new ArrayList<>();
    DocumentStream found = open(0, 0);
    while (found.hasNext()) {
      keys.add(StoreCollection.keyOf(found.next()).bytes());
    }
    return stream(KeySource.of(keys), 0, 0);
  }

  private DocumentStream stream(KeySource source, long skip, long limit) {
    DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    return new DocumentStream(
        collection.documents(), source, d -> matcher.matches(d, filter), skip, limit);
  }
}
