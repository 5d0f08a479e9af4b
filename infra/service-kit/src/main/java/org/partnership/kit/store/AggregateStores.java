package org.partnership.kit.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** Makes the stores of a service and knows which collections hold outboxes. */
public final class AggregateStores {

  private final StoreSupport support;
  private final Map<String, AggregateStore<?>> stores = new ConcurrentHashMap<>();

  public AggregateStores(StoreSupport support) {
    this.support = support;
  }

  /** The store of a type; declares its indexes. */
  public <S> AggregateStore<S> of(AggregateType<S> type) {
    AggregateStore<S> store = new AggregateStore<>(type, support);
    if (stores.putIfAbsent(type.collection(), store) != null) {
      throw new IllegalStateException("two stores for collection " + type.collection());
    }
    return store;
  }

  /** Types of all stores made so far. */
  public Collection<AggregateType<?>> types() {
    return stores.values().stream().<AggregateType<?>>map(AggregateStore::type).toList();
  }

  /** Creates every declared index; repeatable. */
  public void ensureIndexes() {
    for (AggregateType<?> type : types()) {
      MongoCollection<Document> collection = support.collection(type.collection());
      for (IndexSpec spec : type.indexes()) {
        collection.createIndex(
            Indexes.ascending(spec.paths()),
            new IndexOptions().name(spec.name()).unique(spec.unique()).sparse(spec.sparse()));
      }
      // Lets the sweep after a death find waiting events without a scan. Holds only these: an entry
      // for every empty outbox would be taken away and put back with every event.
      collection.createIndex(
          Indexes.ascending("outbox.seq"),
          new IndexOptions().name("outbox-unpublished").sparse(true));
    }
  }
}
