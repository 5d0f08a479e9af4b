package org.partnership.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The documents of a source that match, one at a time, read when they are asked for. */
final class DocumentStream implements Iterator<Document> {

  private final MVMap<byte[], byte[]> documents;
  private final KeySource source;
  private final Predicate<Document> filter;
  private long toSkip;
  private long remaining;
  private @Nullable Document next;
  private int nextSize;
  private int size;

  /**
   * @param limit at most so many documents; all if not positive
   */
  DocumentStream(
      MVMap<byte[], byte[]> documents,
      KeySource source,
      Predicate<Document> filter,
      long skip,
      long limit) {
    this.documents = documents;
    this.source = source;
    this.filter = filter;
    this.toSkip = skip;
    this.remaining = limit <= 0 ? Long.MAX_VALUE : limit;
  }

  @Override
  public boolean hasNext() {
    while (next == null && remaining > 0 && source.advance()) {
      byte[] atHand = source.value();
      byte[] bytes = atHand != null ? atHand : documents.get(source.key());
      if (bytes == null) {
        continue;
      }
      Document document = BsonBytes.decode(bytes);
      if (filter.test(document) && toSkip-- <= 0) {
        next = document;
        nextSize = bytes.length;
        remaining--;
      }
    }
    return next != null;
  }

  @Override
  public Document next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Document document = next;
    size = nextSize;
    next = null;
    return document;
  }

  /** The stored size of the document given last, in bytes. */
  int size() {
    return size;
  }

  /** The key of the document given last; only before the next is asked for. */
  byte[] key() {
    return source.key();
  }

  void rest() {
    source.rest();
  }
}
