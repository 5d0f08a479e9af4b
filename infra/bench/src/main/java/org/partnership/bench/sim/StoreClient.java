package org.partnership.bench.sim;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.InsertOneResult;
import com.mongodb.client.result.UpdateResult;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The driver's face of a {@link StoreServer}: the operations that the kit uses, and no other. */
final class StoreClient {

  static final CodecRegistry CODECS = com.mongodb.MongoClientSettings.getDefaultCodecRegistry();

  private final StoreServer server;
  private final World world;
  private final Map<String, MongoCollection<Document>> collections = new HashMap<>();
  private final Map<String, Date> claims = new HashMap<>();

  StoreClient(StoreServer server, World world) {
    this.server = server;
    this.world = world;
  }

  /** What this client made of the due time of a work when it claimed it last; each only once. */
  @Nullable Date takeClaim(String work) {
    return claims.remove(work);
  }

  MongoDatabase database() {
    return (MongoDatabase)
        Proxy.newProxyInstance(
            StoreClient.class.getClassLoader(),
            new Class<?>[] {MongoDatabase.class},
            (proxy, method, args) -> {
              if (method.getName().equals("getCollection")) {
                return collection((String) args[0]);
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private MongoCollection<Document> collection(String name) {
    return collections.computeIfAbsent(name, n -> world.tampering().collection(n, plain(n), world));
  }

  @SuppressWarnings("unchecked")
  private MongoCollection<Document> plain(String name) {
    return (MongoCollection<Document>)
        Proxy.newProxyInstance(
            StoreClient.class.getClassLoader(),
            new Class<?>[] {MongoCollection.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "find" ->
                      new Query(server, name, args == null ? null : bson(args[0])).iterable();
                  case "insertOne" -> insertOne(name, (Document) args[0]);
                  case "findOneAndUpdate" -> findOneAndUpdate(name, args);
                  case "updateOne" -> updateOne(name, args);
                  case "replaceOne" -> replaceOne(name, args);
                  case "deleteOne" -> deleteOne(name, bson(args[0]));
                  case "bulkWrite" -> bulkWrite(name, (List<?>) args[0]);
                  case "countDocuments" ->
                      server.operation(
                          "count " + name,
                          false,
                          () -> (long) server.find(name, bson(args[0])).size());
                  case "withReadConcern" -> proxy;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  static BsonDocument bson(Object filter) {
    return ((Bson) filter).toBsonDocument(Document.class, CODECS);
  }

  private InsertOneResult insertOne(String name, Document document) {
    return server.operation(
        "insert " + name,
        true,
        () -> {
          server.insert(name, document);
          return InsertOneResult.acknowledged(new BsonString(document.getString("_id")));
        });
  }

  private @Nullable Document findOneAndUpdate(String name, @Nullable Object[] args) {
    BsonDocument filter = bson(Objects.requireNonNull(args[0]));
    BsonDocument update = bson(Objects.requireNonNull(args[1]));
    FindOneAndUpdateOptions options =
        args.length > 2 && args[2] instanceof FindOneAndUpdateOptions given
            ? given
            : new FindOneAndUpdateOptions();
    Bson projection = options.getProjection();
    BsonDocument left = projection == null ? null : bson(projection);
    return server.operation(
        "update " + name,
        true,
        () -> {
          Document before = server.update(name, filter, update, options.isUpsert());
          if (before != null) {
            server.claimed(name, before);
          }
          if (name.equals(Periodic.COLLECTION)) {
            server
                .find(name, filter.getArray("$and").get(0).asDocument())
                .forEach(d -> claims.put(d.getString("_id"), d.getDate("nextAt")));
          }
          if (options.getReturnDocument() == ReturnDocument.BEFORE || before == null) {
            return before == null ? null : Updating.projected(before, left);
          }
          return Updating.projected(
              Objects.requireNonNull(server.documents(name).get(before.getString("_id"))), left);
        });
  }

  private UpdateResult updateOne(String name, @Nullable Object[] args) {
    BsonDocument filter = bson(Objects.requireNonNull(args[0]));
    BsonDocument update = bson(Objects.requireNonNull(args[1]));
    boolean upsert =
        args.length > 2 && args[2] instanceof UpdateOptions options && options.isUpsert();
    return server.operation(
        "update " + name, true, () -> updated(server.update(name, filter, update, upsert) != null));
  }

  private UpdateResult replaceOne(String name, @Nullable Object[] args) {
    BsonDocument filter = bson(Objects.requireNonNull(args[0]));
    Document document = (Document) Objects.requireNonNull(args[1]);
    boolean upsert =
        args.length > 2 && args[2] instanceof ReplaceOptions options && options.isUpsert();
    return server.operation(
        "replace " + name, true, () -> updated(server.replace(name, filter, document, upsert)));
  }

  private static UpdateResult updated(boolean matched) {
    long count = matched ? 1 : 0;
    return UpdateResult.acknowledged(count, count, matched ? null : new BsonInt64(0));
  }

  private DeleteResult deleteOne(String name, BsonDocument filter) {
    return server.operation(
        "delete " + name,
        true,
        () -> {
          List<Document> found = server.find(name, filter);
          found.stream().limit(1).forEach(d -> server.documents(name).remove(d.getString("_id")));
          return DeleteResult.acknowledged(Math.min(1, found.size()));
        });
  }

  /** Unordered: one that fails does not keep the others from being done. */
  private BulkWriteResult bulkWrite(String name, List<?> writes) {
    List<BooleanSupplier> steps = writes.stream().map(w -> step(name, (WriteModel<?>) w)).toList();
    return server.operation(
        "bulk " + name,
        true,
        () -> {
          List<BulkWriteError> errors = new ArrayList<>();
          int matched = 0;
          for (int i = 0; i < steps.size(); i++) {
            try {
              matched += steps.get(i).getAsBoolean() ? 1 : 0;
            } catch (MongoException e) {
              errors.add(
                  new BulkWriteError(
                      e.getCode(), String.valueOf(e.getMessage()), new BsonDocument(), i));
            }
          }
          BulkWriteResult result =
              BulkWriteResult.acknowledged(0, matched, 0, matched, List.of(), List.of());
          if (!errors.isEmpty()) {
            throw new MongoBulkWriteException(result, errors, null, StoreServer.ADDRESS, Set.of());
          }
          return result;
        });
  }

  /** A single write that tells whether it matched. */
  private BooleanSupplier step(String name, WriteModel<?> write) {
    return switch (write) {
      case UpdateOneModel<?> update -> {
        BsonDocument filter = bson(update.getFilter());
        BsonDocument change = bson(Objects.requireNonNull(update.getUpdate()));
        boolean upsert = update.getOptions().isUpsert();
        yield () -> server.update(name, filter, change, upsert) != null;
      }
      case ReplaceOneModel<?> replace -> {
        BsonDocument filter = bson(replace.getFilter());
        Document document = (Document) replace.getReplacement();
        boolean upsert = replace.getReplaceOptions().isUpsert();
        yield () -> server.replace(name, filter, document, upsert);
      }
      default -> throw new UnsupportedOperationException(write.getClass().getName());
    };
  }
}
