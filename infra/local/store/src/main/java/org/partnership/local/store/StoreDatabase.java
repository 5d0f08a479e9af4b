package org.partnership.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One database: its collections and indexes are maps of the file, named after them. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<DocKey> {

  private static final String ENTRIES = "index:";
  private static final String ARRAYS = "arrays";

  private final StoreFile file;
  private final CursorTable cursors;
  private @Nullable Document indexBeingAdded;

  StoreDatabase(String name, StoreFile file, CursorTable cursors, CursorRegistry unused) {
    super(name, unused);
    this.file = file;
    this.cursors = cursors;
    initializeNamespacesAndIndexes();
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    Unsupported.refuse(query);
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "find" -> find(query);
      case "aggregate" -> aggregate(query, databases, oplog);
      case "insert" -> WriteCommands.insert(writable(query, command), query);
      case "update" ->
          WriteCommands.update(
              query, one -> super.handleCommand(channel, "update", one, databases, oplog));
      case "delete" -> WriteCommands.delete(writable(query, command), query);
      default -> super.handleCommand(channel, command, query, databases, oplog);
    };
  }

  private StoreCollection writable(Document query, String command) {
    String name = Fields.require(query, command, String.class);
    if (name.startsWith("system.")) {
      throw new MongoServerError(73, "InvalidNamespace", "cannot write to '" + name + "'");
    }
    return (StoreCollection) resolveOrCreateCollection(name);
  }

  private Document find(Document query) {
    String name = Fields.require(query, "find", String.class);
    String namespace = getFullCollectionNamespace(name);
    StoreCollection collection = (StoreCollection) resolveCollection(name, false);
    int batchSize = Fields.number(query, "batchSize");
    if (collection == null) {
      return StoreCursor.of(namespace, List.<Document>of().iterator())
          .first(cursors, batchSize, true);
    }
    Document filter = (Document) query.getOrDefault("filter", new Document());
    Document projection = (Document) query.get("projection");
    int limit = Fields.number(query, "limit");
    DocumentStream found =
        collection.find(
            filter, (Document) query.get("sort"), Fields.number(query, "skip"), Math.abs(limit));
    return StoreCursor.of(namespace, found, batch -> collection.project(batch, projection))
        .first(cursors, batchSize, limit < 0 || Utils.isTrue(query.get("singleBatch")));
  }

  private Document aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
    if (!(query.get("aggregate") instanceof String name)) {
      throw new MongoServerError(
          238, "NotImplemented", "This local store aggregates collections only.");
    }
    StoreCollection collection = (StoreCollection) resolveCollection(name, false);
    PipelineStart start = PipelineStart.of(Aggregation.parse(query.get("pipeline")));
    Aggregation rest = Aggregation.fromPipeline(start.rest(), databases, this, collection, oplog);
    rest.validate(new Document("cursor", new Document()));
    List<Document> computed =
        collection == null ? List.of() : rest.runStages(start.open(collection));
    Document cursor = (Document) query.getOrDefault("cursor", new Document());
    return StoreCursor.of(getFullCollectionNamespace(name), computed.iterator())
        .first(cursors, Fields.number(cursor, "batchSize"), false);
  }

  @Override
  protected synchronized void addIndex(Document description) {
    Document outer = indexBeingAdded; // adding an index may create the collection with its own
    indexBeingAdded = description;
    try {
      super.addIndex(description);
    } finally {
      indexBeingAdded = outer;
    }
  }

  @Override
  protected Index<DocKey> openOrCreateUniqueIndex(
      String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
      return new IdIndex(indexName, (StoreCollection) resolveCollection(collectionName, true));
    }
    return openOrCreateSecondaryIndex(collectionName, indexName, keys, sparse);
  }

  @Override
  protected Index<DocKey> openOrCreateSecondaryIndex(
      String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    IndexSpec spec = IndexSpec.of(description(collectionName, indexName));
    String mapName = ENTRIES + getFullCollectionNamespace(collectionName) + "#" + indexName;
    boolean built = file.hasMap(mapName);
    ArrayFields arrays = new ArrayFields(file, file.entries(ARRAYS), mapName);
    return new SecondaryIndex(spec, file.entries(mapName), arrays, file, built);
  }

  /** The whole description: the core hands on only some of its options. */
  private Document description(String collectionName, String indexName) {
    if (indexBeingAdded != null) {
      return indexBeingAdded;
    }
    Document wanted =
        new Document("ns", getFullCollectionNamespace(collectionName)).append("name", indexName);
    return Objects.requireNonNull(indexes.get()).handleQuery(wanted).iterator().next();
  }

  @Override
  protected MongoCollection<DocKey> openOrCreateCollection(String name, CollectionOptions options) {
    return new StoreCollection(
        this,
        name,
        options,
        cursorRegistry,
        file.documents(StoreFile.DOCUMENTS + getFullCollectionNamespace(name)),
        file);
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    file.removeMap(StoreFile.DOCUMENTS + getFullCollectionNamespace(name));
  }

  @Override
  public void moveCollection(
      MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
    throw new MongoServerError(
        238, "NotImplemented", "This local store does not rename collections.");
  }

  @Override
  protected long getStorageSize() {
    return file.size();
  }

  @Override
  protected long getFileSize() {
    return file.size();
  }
}
