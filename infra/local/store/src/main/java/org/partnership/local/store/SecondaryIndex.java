package org.partnership.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A declared index: a sorted map from the documents' values, each followed by the document's own
 * key. Uniqueness is a look for another document below the same values.
 */
final class SecondaryIndex extends Index<DocKey> {

  private final IndexSpec spec;
  private final List<IndexField> fields;
  private final MVMap<byte[], Integer> entries;
  private final StoreFile file;
  private final ArrayFields arrays;
  private boolean built;

  /**
   * @param built whether the entries of all documents are there already
   */
  SecondaryIndex(
      IndexSpec spec,
      MVMap<byte[], Integer> entries,
      ArrayFields arrays,
      StoreFile file,
      boolean built) {
    super(spec.name(), spec.keys(), spec.sparse());
    this.spec = spec;
    this.fields = IndexField.of(spec.keys());
    this.entries = entries;
    this.arrays = arrays;
    this.file = file;
    this.built = built;
  }

  IndexSpec spec() {
    return spec;
  }

  MVMap<byte[], Integer> entries() {
    return entries;
  }

  /**
   * Enters all documents there are.
   *
   * @throws DuplicateKeyError if it is unique and they are not
   */
  void build(Stream<DocumentWithPosition<DocKey>> documents, MongoCollection<DocKey> collection) {
    documents.forEach(
        each -> {
          checkAdd(each.getDocument(), collection);
          add(each.getDocument(), each.getPosition(), collection);
        });
    built = true;
  }

  /** Whether some document has (or had) an array on the way of the field at this position. */
  boolean isArray(int field) {
    return arrays.contains(field);
  }

  /** Whether a document may have more than one entry. */
  boolean isMultikey() {
    return arrays.any();
  }

  /** The document's own key at the end of an entry. */
  static byte[] documentKey(byte[] entry, int begin) {
    return Arrays.copyOfRange(entry, begin, entry.length);
  }

  private Set<byte[]> keysOf(Document document) {
    if (spec.partial() != null && !new DefaultQueryMatcher().matches(document, spec.partial())) {
      return Set.of();
    }
    IndexKeys keys = IndexKeys.of(fields, document);
    arrays.note(keys.arrayFields());
    return spec.sparse() && !keys.anyPresent() ? Set.of() : keys.keys();
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof SecondaryIndex that && spec.sameAs(that.spec);
  }

  @Override
  public DocKey getPosition(Document document) {
    return StoreCollection.keyOf(document);
  }

  @Override
  public void checkAdd(Document document, MongoCollection<DocKey> collection) {
    if (spec.unique()) {
      byte[] own = StoreCollection.keyOf(document).bytes();
      for (byte[] key : keysOf(document)) {
        if (takenByAnother(key, own)) {
          throw new DuplicateKeyError(this, collection, getKeys(), values(document));
        }
      }
    }
  }

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<DocKey> collection) {
    if (!staysAsItIs(oldDocument, newDocument)) {
      checkAdd(newDocument, collection);
    }
  }

  /** Most changes leave most indexes alone, which is told without making their keys. */
  private boolean staysAsItIs(Document oldDocument, Document newDocument) {
    return spec.partial() == null
        && fields.stream().allMatch(field -> field.isUnchanged(oldDocument, newDocument));
  }

  private boolean takenByAnother(byte[] key, byte[] own) {
    byte[] entry = entries.ceilingKey(key);
    while (entry != null && SortKey.startsWith(entry, key)) {
      if (!Arrays.equals(entry, key.length, entry.length, own, 0, own.length)) {
        return true;
      }
      entry = entries.higherKey(entry);
    }
    return false;
  }

  private KeyValue values(Document document) {
    List<@Nullable Object> values = new ArrayList<>();
    for (IndexKey key : getKeys()) {
      values.add(Utils.getSubdocumentValueCollectionAware(document, key.getKey()));
    }
    return new KeyValue(values);
  }

  /** Called when every index has checked the document. */
  @Override
  public void add(Document document, DocKey position, MongoCollection<DocKey> collection) {
    keysOf(document).forEach(key -> put(key, position));
  }

  @Override
  public DocKey remove(Document document) {
    DocKey position = StoreCollection.keyOf(document);
    keysOf(document).forEach(key -> remove(key, position));
    return position;
  }

  /** New entries first: who reads the index meanwhile finds the document at least once. */
  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      DocKey position,
      MongoCollection<DocKey> collection) {
    if (staysAsItIs(oldDocument, newDocument)) {
      return;
    }
    Set<byte[]> before = new TreeSet<>(Arrays::compareUnsigned);
    before.addAll(keysOf(oldDocument));
    for (byte[] key : keysOf(newDocument)) {
      if (!before.remove(key)) {
        put(key, position);
      }
    }
    before.forEach(key -> remove(key, position));
  }

  private void put(byte[] key, DocKey position) {
    file.setEntry(entries, join(key, position), key.length);
  }

  private void remove(byte[] key, DocKey position) {
    file.setEntry(entries, join(key, position), null);
  }

  private static byte[] join(byte[] key, DocKey position) {
    return new SortKey().append(key).append(position.bytes()).toBytes();
  }

  @Override
  public boolean isUnique() {
    return spec.unique();
  }

  @Override
  public boolean isEmpty() {
    return !built;
  }

  @Override
  public long getCount() {
    return entries.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {
    arrays.forget();
    file.removeMap(entries.getName());
  }

  /** Queries are planned by {@link QueryPlan}, not by asking each index. */
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<DocKey> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }
}
