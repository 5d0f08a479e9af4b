package org.partnership.bench.sim;

import com.mongodb.Function;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoIterable;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A query as the driver builds it: one operation of the store when its results are asked for. */
final class Query {

  private final StoreServer server;
  private final String collection;
  private final BsonDocument filter;
  private @Nullable BsonDocument projection;
  private @Nullable BsonDocument sort;
  private int limit;

  Query(StoreServer server, String collection, @Nullable BsonDocument filter) {
    this.server = server;
    this.collection = collection;
    this.filter = filter == null ? new BsonDocument() : filter;
  }

  @SuppressWarnings("unchecked")
  FindIterable<Document> iterable() {
    return (FindIterable<Document>)
        Proxy.newProxyInstance(
            Query.class.getClassLoader(),
            new Class<?>[] {FindIterable.class},
            (proxy, method, args) -> {
              switch (method.getName()) {
                case "projection" -> projection = StoreClient.bson(args[0]);
                case "sort" -> sort = StoreClient.bson(args[0]);
                case "limit" -> limit = (Integer) args[0];
                case "filter" -> throw new UnsupportedOperationException("filter");
                default -> {
                  return result(this::results, method.getName(), args);
                }
              }
              return proxy;
            });
  }

  private interface Source<T> {
    List<T> get();
  }

  @SuppressWarnings("unchecked")
  private static <T> @Nullable Object result(Source<T> source, String method, Object[] args) {
    switch (method) {
      case "first":
        List<T> found = source.get();
        return found.isEmpty() ? null : found.get(0);
      case "forEach":
        source.get().forEach((Consumer<T>) args[0]);
        return null;
      case "into":
        ((Collection<T>) args[0]).addAll(source.get());
        return args[0];
      case "map":
        Function<T, Object> mapper = (Function<T, Object>) args[0];
        Source<Object> mapped = () -> source.get().stream().map(mapper::apply).toList();
        return Proxy.newProxyInstance(
            Query.class.getClassLoader(),
            new Class<?>[] {MongoIterable.class},
            (proxy, inner, innerArgs) -> result(mapped, inner.getName(), innerArgs));
      default:
        throw new UnsupportedOperationException(method);
    }
  }

  private List<Document> results() {
    return server.operation(
        "find " + collection,
        false,
        () -> {
          List<Document> found = new ArrayList<>(server.find(collection, filter));
          if (sort != null) {
            found.sort(order(sort));
          }
          return found.stream()
              .limit(limit == 0 ? Long.MAX_VALUE : limit)
              .map(d -> Updating.projected(d, projection))
              .toList();
        });
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Comparator<Document> order(BsonDocument sort) {
    Comparator<Document> order = (a, b) -> 0;
    for (String field : sort.keySet()) {
      Comparator<Document> next =
          Comparator.comparing(d -> (Comparable) java.util.Objects.requireNonNull(d.get(field)));
      order =
          order.thenComparing(sort.get(field).asNumber().intValue() < 0 ? next.reversed() : next);
    }
    return order;
  }
}
