package org.partnership.local.store;

import java.nio.charset.StandardCharsets;
import org.h2.mvstore.MVMap;

/**
 * Which fields of an index have ever been arrays: bounds on those cannot be combined, and their
 * entries are no sort order of documents. Kept beside the index, so that it need not be found out
 * again at start.
 */
final class ArrayFields {

  private final StoreFile file;
  private final MVMap<byte[], Integer> kept;
  private final byte[] indexName;
  private volatile int fields;

  /**
   * @param kept one for all indexes, by their map's name
   */
  ArrayFields(StoreFile file, MVMap<byte[], Integer> kept, String indexMapName) {
    this.file = file;
    this.kept = kept;
    this.indexName = indexMapName.getBytes(StandardCharsets.UTF_8);
    Integer known = kept.get(indexName);
    this.fields = known == null ? 0 : known;
  }

  boolean contains(int field) {
    return (fields & 1 << field) != 0;
  }

  boolean any() {
    return fields != 0;
  }

  /** Called before entries are written, inside a change of the store. */
  void note(int found) {
    if ((fields | found) != fields) {
      fields |= found;
      file.setEntry(kept, indexName, fields);
    }
  }

  void forget() {
    fields = 0;
    file.setEntry(kept, indexName, null);
  }
}
