package org.partnership.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A declared index as given to {@code createIndexes}.
 *
 * @param partial only documents that match this filter are in the index; null for all
 */
record IndexSpec(
    String name, List<IndexKey> keys, boolean unique, boolean sparse, @Nullable Document partial) {

  private static final int CANNOT_CREATE_INDEX = 67;

  /** What may stand in a description; the last ones change nothing here. */
  private static final Set<String> KNOWN_OPTIONS =
      Set.of(
          "name",
          "key",
          "ns",
          "v",
          "unique",
          "sparse",
          "partialFilterExpression",
          "background",
          "_id",
          "ok");

  static IndexSpec of(Document description) {
    for (String option : description.keySet()) {
      if (!KNOWN_OPTIONS.contains(option)) {
        throw refused("this store does not support the index option '" + option + "'");
      }
    }
    List<IndexKey> keys = new ArrayList<>();
    for (Map.Entry<String, Object> key :
        Fields.require(description, "key", Document.class).entrySet()) {
      if (!(key.getValue() instanceof Number direction)) {
        throw refused("this store does not support '" + key.getValue() + "' indexes");
      }
      keys.add(new IndexKey(key.getKey(), direction.doubleValue() > 0));
    }
    return new IndexSpec(
        Fields.require(description, "name", String.class),
        List.copyOf(keys),
        Utils.isTrue(description.get("unique")),
        Utils.isTrue(description.get("sparse")),
        (Document) description.get("partialFilterExpression"));
  }

  private static MongoServerError refused(String reason) {
    return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", "Refused: " + reason);
  }

  /** Whether both describe the same index, names apart. */
  boolean sameAs(IndexSpec other) {
    return sameKeys(other)
        && unique == other.unique
        && sparse == other.sparse
        && Objects.equals(partial, other.partial);
  }

  private boolean sameKeys(IndexSpec other) {
    if (keys.size() != other.keys.size()) {
      return false;
    }
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).getKey().equals(other.keys.get(i).getKey())
          || keys.get(i).isAscending() != other.keys.get(i).isAscending()) {
        return false;
      }
    }
    return true;
  }
}
