package org.partnership.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Sorting in memory: only sort keys and document keys are kept, and only as many as are asked for.
 * An array sorts by its smallest element, descending by its largest, as in MongoDB.
 */
final class Sorting {

  private static final int MEMORY_LIMIT = 64 * 1024 * 1024;
  private static final int EXCEEDED = 292;

  /** The sort key and behind it the document's own key, which decides between equals. */
  private record Entry(byte[] key, int documentKeyAt) {}

  private static final int ENTRY_OVERHEAD = 64;

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::key, Arrays::compareUnsigned);

  private final List<IndexField> fields = new ArrayList<>();
  private final long wanted;
  private List<Entry> entries = new ArrayList<>();
  private long bytes;

  /**
   * @param wanted how many of the first ones are wanted; 0 for all
   */
  Sorting(Document sort, long wanted) {
    for (Map.Entry<String, Object> field : sort.entrySet()) {
      if (!(field.getValue() instanceof Number direction)) {
        throw new MongoServerError(
            2, "BadValue", "Illegal sort of '" + field.getKey() + "': " + field.getValue());
      }
      fields.add(IndexField.of(new IndexKey(field.getKey(), direction.doubleValue() > 0)));
    }
    this.wanted = wanted;
  }

  void add(Document document, byte[] documentKey) {
    SortKey key = new SortKey();
    for (IndexField field : fields) {
      // the smallest key of the field alone is the array's first element in the asked direction
      key.append(IndexKeys.of(List.of(field), document).keys().iterator().next());
    }
    int documentKeyAt = key.size();
    Entry entry = new Entry(key.append(documentKey).toBytes(), documentKeyAt);
    entries.add(entry);
    bytes += size(entry);
    if (wanted > 0 && entries.size() > 2 * wanted + 1000) {
      keepWanted();
    }
    if (bytes > MEMORY_LIMIT) {
      throw new MongoServerError(
          EXCEEDED,
          "QueryExceededMemoryLimitNoDiskUseAllowed",
          "Sort exceeded memory limit of " + MEMORY_LIMIT + " bytes; declare an index for it.");
    }
  }

  private void keepWanted() {
    entries.sort(ORDER);
    entries = new ArrayList<>(entries.subList(0, (int) wanted));
    bytes = entries.stream().mapToLong(Sorting::size).sum();
  }

  private static long size(Entry entry) {
    return entry.key.length + ENTRY_OVERHEAD;
  }

  /** The documents' keys in order. */
  List<byte[]> sorted() {
    entries.sort(ORDER);
    return entries.stream()
        .map(e -> Arrays.copyOfRange(e.key, e.documentKeyAt, e.key.length))
        .toList();
  }
}
