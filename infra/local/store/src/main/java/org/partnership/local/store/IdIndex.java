package org.partnership.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collections;
import java.util.List;

/** The index on {@code _id}: documents are stored by it, so it has no entries of its own. */
final class IdIndex extends Index<DocKey> {

  private final StoreCollection documents;

  IdIndex(String name, StoreCollection documents) {
    super(name, List.of(new IndexKey("_id", true)), false);
    this.documents = documents;
  }

  @Override
  public DocKey getPosition(Document document) {
    return StoreCollection.keyOf(document);
  }

  @Override
  public void checkAdd(Document document, MongoCollection<DocKey> collection) {
    if (documents.contains(StoreCollection.keyOf(document))) {
      throw new DuplicateKeyError(
          this,
          collection,
          getKeys(),
          new KeyValue(Collections.singletonList(document.get("_id"))));
    }
  }

  /** The first check of an update: a document that grew too large is refused before any change. */
  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<DocKey> collection) {
    documents.prepare(newDocument);
  }

  @Override
  public void add(Document document, DocKey position, MongoCollection<DocKey> collection) {
    // stored by _id: being stored is being indexed
  }

  @Override
  public DocKey remove(Document document) {
    return StoreCollection.keyOf(document);
  }

  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      DocKey position,
      MongoCollection<DocKey> collection) {
    // an _id never changes
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof IdIndex;
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public long getCount() {
    return documents.count();
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public void drop() {
    // goes with the collection
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<DocKey> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }
}
