package org.partnership.kit.store;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonParseException;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * Lists aggregates page by page. The cursor holds the sort value and id of the last item, so pages
 * stay right while things are added and removed between them.
 */
public final class Listing {

  /** Largest page a caller may ask for. */
  public static final int LIMIT_MAX = 200;

  private static final int CURSOR_MAX = 2_000;

  private Listing() {}

  /**
   * What to list.
   *
   * @param filter what the caller may see and asked for, on the stored document
   * @param sortPath full path of a field that every document has, such as {@code state.legalName}
   * @param limit 1 to {@link #LIMIT_MAX}
   * @param cursor from the page before
   * @param total whether to count all
   */
  public record Query(
      Bson filter,
      String sortPath,
      boolean descending,
      int limit,
      @Nullable String cursor,
      boolean total) {}

  /** A page: items, the cursor of the next page if there is one, how many in all if asked. */
  public record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable Long total) {

    public <R> Page<R> map(java.util.function.Function<T, R> each) {
      return new Page<>(items.stream().map(each).toList(), nextCursor, total);
    }
  }

  /** The page of a query. */
  public static <S> Page<Stored<S>> page(AggregateStore<S> store, Query query) {
    if (query.limit() < 1 || query.limit() > LIMIT_MAX) {
      throw new RefusedException(Refusal.malformed("/limit", "limit-out-of-range", 1, LIMIT_MAX));
    }
    Bson filter =
        query.cursor() == null
            ? query.filter()
            : Filters.and(query.filter(), after(query, query.cursor()));
    Bson sort =
        query.descending()
            ? Sorts.descending(query.sortPath(), "_id")
            : Sorts.ascending(query.sortPath(), "_id");
    FindIterable<Document> found =
        store
            .collection()
            .find(filter)
            .sort(sort)
            .limit(query.limit() + 1)
            .projection(StoredDocuments.WITHOUT_TECHNICAL);
    List<Document> documents = found.into(new ArrayList<>());
    boolean more = documents.size() > query.limit();
    List<Document> shown = more ? documents.subList(0, query.limit()) : documents;
    return new Page<>(
        shown.stream().map(d -> StoredDocuments.stored(d, store.type(), store.support())).toList(),
        more ? cursor(query, shown.get(shown.size() - 1)) : null,
        query.total() ? store.collection().countDocuments(query.filter()) : null);
  }

  private static String cursor(Query query, Document last) {
    Document position =
        new Document("s", query.sortPath())
            .append("d", query.descending())
            .append("v", valueAt(last, query.sortPath()))
            .append("i", last.getString("_id"));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.toJson().getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Object valueAt(Document document, String path) {
    Object value = document;
    for (String part : path.split("\\.")) {
      value = value instanceof Document d ? d.get(part) : null;
    }
    return value;
  }

  /** The bound says nothing more, but lets an index be read from where the page before ended. */
  private static Bson after(Query query, String cursor) {
    Document position = decode(query, cursor);
    Object value = position.get("v");
    String id = position.getString("i");
    String path = query.sortPath();
    return query.descending()
        ? Filters.and(
            Filters.lte(path, value),
            Filters.or(
                Filters.lt(path, value),
                Filters.and(Filters.eq(path, value), Filters.lt("_id", id))))
        : Filters.and(
            Filters.gte(path, value),
            Filters.or(
                Filters.gt(path, value),
                Filters.and(Filters.eq(path, value), Filters.gt("_id", id))));
  }

  private static Document decode(Query query, String cursor) {
    try {
      if (cursor.length() > CURSOR_MAX) {
        throw new IllegalArgumentException("too long");
      }
      Document position =
          Document.parse(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
      if (!query.sortPath().equals(position.get("s"))
          || !Boolean.valueOf(query.descending()).equals(position.get("d"))
          || !(position.get("i") instanceof String)
          || position.get("v") == null
          || position.get("v") instanceof Document) {
        throw new IllegalArgumentException("of another list");
      }
      return position;
    } catch (IllegalArgumentException
        | JsonParseException
        | BsonInvalidOperationException
        | org.bson.BsonSerializationException e) {
      throw new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
    }
  }
}
