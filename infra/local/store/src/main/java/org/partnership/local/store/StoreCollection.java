package org.partnership.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One collection: documents as bytes by their {@code _id}. Changes exclude each other; reading
 * needs no lock, for it sees one version of the map.
 */
final class StoreCollection extends AbstractMongoCollection<DocKey> {

  private final MVMap<byte[], byte[]> documents;
  private final StoreFile file;
  private volatile List<SecondaryIndex> secondary = List.of();
  private byte @Nullable [] prepared;
  private boolean changingMany;

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      MVMap<byte[], byte[]> documents,
      StoreFile file) {
    super(database, name, options, cursors);
    this.documents = documents;
    this.file = file;
  }

  static DocKey keyOf(Document document) {
    return new DocKey(SortKey.of(document.get("_id")));
  }

  MVMap<byte[], byte[]> documents() {
    return documents;
  }

  List<SecondaryIndex> secondaryIndexes() {
    return secondary;
  }

  boolean contains(DocKey key) {
    return documents.containsKey(key.bytes());
  }

  /** All that match, in order, read one by one as they are asked for. */
  DocumentStream find(Document filter, @Nullable Document sort, long skip, long limit) {
    return QueryPlan.of(this, filter, sort, wanted(skip, limit)).open(skip, limit);
  }

  /** The documents with only the projected fields. */
  List<Document> project(List<Document> found, @Nullable Document projection) {
    if (projection == null || projection.isEmpty()) {
      return found;
    }
    return matchDocumentsFromStream(
            new Document(), found.stream(), 0, 0, 0, (Comparator<Document>) null, projection)
        .collectDocuments();
  }

  /** A matcher keeps the position it matched last, so every query has its own. */
  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return new DefaultQueryMatcher().matches(document, query);
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int numberToSkip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    Iterable<Document> found = () -> found(query, orderBy, numberToSkip, limit);
    if (fields == null || fields.isEmpty()) {
      return new QueryResult(found);
    }
    return new QueryResult(
        () ->
            stream(found.iterator()).flatMap(d -> project(List.of(d), fields).stream()).iterator());
  }

  /** Whoever changes many must not meet again, further on in an index, what was changed already. */
  private DocumentStream found(Document query, @Nullable Document orderBy, int skip, int limit) {
    boolean changes = Thread.holdsLock(this) && changingMany;
    QueryPlan plan = QueryPlan.of(this, query, orderBy, wanted(skip, limit));
    return changes ? plan.openFixed() : plan.open(skip, limit);
  }

  private static long wanted(long skip, long limit) {
    return limit <= 0 ? 0 : skip + limit;
  }

  private static Stream<Document> stream(Iterator<Document> documents) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document orderBy,
      int numberToSkip,
      int numberToReturn,
      int batchSize,
      @Nullable Document fields) {
    return queryDocuments(query, orderBy, numberToSkip, numberToReturn, batchSize, fields);
  }

  @Override
  public int count(@Nullable Document query, int skip, int limit) {
    if (query == null || query.isEmpty()) {
      return super.count(query, skip, limit);
    }
    DocumentStream found = find(query, null, Math.max(skip, 0), Math.max(limit, 0));
    int count = 0;
    while (found.hasNext()) {
      found.next();
      count++;
    }
    return count;
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  @Override
  protected Document getDocument(DocKey position) {
    return BsonBytes.decode(Objects.requireNonNull(documents.get(position.bytes())));
  }

  @Override
  protected Stream<DocumentWithPosition<DocKey>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(
            e ->
                new DocumentWithPosition<>(BsonBytes.decode(e.getValue()), new DocKey(e.getKey())));
  }

  /** Checks an update's outcome for size before anything is changed, and keeps its bytes. */
  void prepare(Document newDocument) {
    prepared = BsonBytes.encode(newDocument);
  }

  @Override
  protected DocKey addDocumentInternal(Document document) {
    byte[] bytes = BsonBytes.encode(document);
    DocKey key = newKey(document);
    file.setDocument(documents, key.bytes(), bytes);
    return key;
  }

  /** The catalogue's collections have another key than {@code _id}, or none: those are numbered. */
  private DocKey newKey(Document document) {
    if (getIdField() != null) {
      return new DocKey(SortKey.of(document.get(getIdField())));
    }
    byte[] last = documents.lastKey();
    long number = last == null ? 0 : java.nio.ByteBuffer.wrap(last).getLong();
    return new DocKey(java.nio.ByteBuffer.allocate(Long.BYTES).putLong(number + 1).array());
  }

  @Override
  protected void handleUpdate(DocKey position, Document oldDocument, Document newDocument) {
    byte[] bytes = prepared != null ? prepared : BsonBytes.encode(newDocument);
    prepared = null;
    file.setDocument(documents, position.bytes(), bytes);
  }

  @Override
  protected void removeDocument(DocKey position) {
    file.setDocument(documents, position.bytes(), null);
  }

  @Override
  public synchronized void addIndex(Index<DocKey> index) {
    if (index instanceof SecondaryIndex added && added.isEmpty()) {
      build(added);
    }
    super.addIndex(index);
    listSecondary();
  }

  private void build(SecondaryIndex index) {
    try {
      index.build(streamAllDocumentsWithPosition(), this);
    } catch (MongoServerError refused) {
      index.drop();
      throw new IndexBuildFailedException(refused, this);
    }
  }

  @Override
  public synchronized void dropIndex(String indexName) {
    super.dropIndex(indexName);
    listSecondary();
  }

  private void listSecondary() {
    secondary =
        getIndexes().stream()
            .filter(SecondaryIndex.class::isInstance)
            .map(SecondaryIndex.class::cast)
            .toList();
  }

  @Override
  public synchronized void addDocument(Document document) {
    super.addDocument(document);
  }

  @Override
  public synchronized void removeDocument(Document document) {
    super.removeDocument(document);
  }

  @Override
  public synchronized List<Document> insertDocuments(List<Document> inserted, boolean isOrdered) {
    return super.insertDocuments(inserted, isOrdered);
  }

  @Override
  public synchronized Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    prepared = null;
    changingMany = isMulti;
    try {
      return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
    } finally {
      changingMany = false;
    }
  }

  @Override
  public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
    return super.deleteDocuments(selector, limit, oplog);
  }

  @Override
  public synchronized Document findAndModify(Document query) {
    prepared = null;
    return super.findAndModify(query);
  }

  /** Sizes are counted when asked for instead of being kept with every write. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected int getDataSize() {
    long size = documents.values().stream().mapToLong(bytes -> bytes.length).sum();
    return (int) Math.min(size, Integer.MAX_VALUE);
  }
}
