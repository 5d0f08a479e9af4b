package org.partnership.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of an index or of an order.
 *
 * @param parts its path, cut at the dots once instead of with every document
 */
record IndexField(List<String> parts, boolean ascending) {

  static IndexField of(IndexKey key) {
    return new IndexField(List.copyOf(Utils.splitPath(key.getKey())), key.isAscending());
  }

  static List<IndexField> of(List<IndexKey> keys) {
    return keys.stream().map(IndexField::of).toList();
  }

  /**
   * Whether both documents surely have the same keys here: followed side by side, what is reached
   * is equal, the order of fields within it included. Equal numbers of two types count as changed,
   * which costs a comparison of their keys and nothing else.
   */
  boolean isUnchanged(Document before, Document after) {
    @Nullable Object old = before;
    @Nullable Object now = after;
    for (String part : parts) {
      if (!(old instanceof Document oldInner) || !(now instanceof Document newInner)) {
        break;
      }
      old = oldInner.getOrMissing(part);
      now = newInner.getOrMissing(part);
    }
    return Objects.equals(old, now);
  }
}
