package org.partnership.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** An answer given in batches, each small enough for one message. */
final class StoreCursor {

  /** MongoDB's size of a first batch when none is asked for. */
  private static final int DEFAULT_FIRST_BATCH = 101;

  private static final int BATCH_BYTES = 8 * 1024 * 1024;

  private final String namespace;
  private final Iterator<Document> documents;
  private final ToIntFunction<Document> size;
  private final UnaryOperator<List<Document>> projection;
  private final Runnable rest;

  private StoreCursor(
      String namespace,
      Iterator<Document> documents,
      ToIntFunction<Document> size,
      UnaryOperator<List<Document>> projection,
      Runnable rest) {
    this.namespace = namespace;
    this.documents = documents;
    this.size = size;
    this.projection = projection;
    this.rest = rest;
  }

  static StoreCursor of(
      String namespace, DocumentStream found, UnaryOperator<List<Document>> projection) {
    return new StoreCursor(namespace, found, d -> found.size(), projection, found::rest);
  }

  static StoreCursor of(String namespace, Iterator<Document> computed) {
    return new StoreCursor(
        namespace, computed, d -> BsonBytes.encode(d).length, batch -> batch, () -> {});
  }

  /** The first batch; if more is to come, the cursor is kept under an id to ask with. */
  Document first(CursorTable cursors, int batchSize, boolean single) {
    List<Document> batch = take(batchSize > 0 ? batchSize : DEFAULT_FIRST_BATCH);
    long id = !single && hasMore() ? cursors.keep(this) : 0;
    return answer("firstBatch", batch, id);
  }

  /** A later batch; the id becomes 0 with the last. */
  Document next(CursorTable cursors, long id, int batchSize) {
    List<Document> batch = take(batchSize > 0 ? batchSize : Integer.MAX_VALUE);
    if (hasMore()) {
      return answer("nextBatch", batch, id);
    }
    cursors.remove(id);
    return answer("nextBatch", batch, 0);
  }

  private synchronized List<Document> take(int count) {
    List<Document> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < count && bytes < BATCH_BYTES && documents.hasNext()) {
      Document document = documents.next();
      bytes += size.applyAsInt(document);
      batch.add(document);
    }
    return projection.apply(batch);
  }

  private synchronized boolean hasMore() {
    boolean more = documents.hasNext();
    rest.run();
    return more;
  }

  private Document answer(String batchName, List<Document> batch, long id) {
    return new Document(
            "cursor", new Document("id", id).append("ns", namespace).append(batchName, batch))
        .append("ok", 1.0);
  }
}
