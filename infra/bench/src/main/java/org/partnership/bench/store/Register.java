package org.partnership.bench.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Documents like the register's: some 900 bytes, with the kinds of index that the services declare,
 * and the shapes of query that they ask.
 */
final class Register {

  private static final int OFFICES = 200;
  private static final int COUNTRIES = 100;
  private static final int CATEGORIES = 20;
  private static final int LIMIT = 20;
  private static final long FIRST_DAY = 1_600_000_000_000L;
  private static final long MINUTE = 60_000;

  private final int documents;
  private final RandomGenerator chance;

  Register(int documents, RandomGenerator chance) {
    this.documents = documents;
    this.chance = chance;
  }

  /**
   * A query.
   *
   * @param limit 0 for all
   */
  record Query(Bson filter, Bson sort, int limit) {}

  /** The shapes that are measured. */
  enum Shape {
    EQUALITY("equality, one of all"),
    PREFIX("prefix, 20 by name"),
    RANGE("range of times, first 20"),
    IN("$in of 20 numbers"),
    MULTIKEY("element of an array, 20"),
    SORTED("equality, 20 newest"),
    IN_SORTED("$in of 10 offices, 20 newest"),
    COMPOUND("country and category, 20 by name"),
    COMPOUND_RANGE("office and range of times"),
    BROAD_SORTED("half of all, 20 by name");

    private final String description;

    Shape(String description) {
      this.description = description;
    }

    String description() {
      return description;
    }
  }

  static void declareIndexes(MongoCollection<Document> register) {
    register.createIndex(
        Indexes.ascending("state.number"), new IndexOptions().unique(true).sparse(true));
    register.createIndex(Indexes.ascending("state.name"));
    register.createIndex(Indexes.ascending("state.status"));
    register.createIndex(Indexes.ascending("createdAt"));
    register.createIndex(Indexes.ascending("state.office", "createdAt"));
    register.createIndex(Indexes.ascending("state.categories", "state.name"));
    register.createIndex(Indexes.ascending("state.country", "state.categories", "state.name"));
    register.createIndex(Indexes.ascending("outbox.seq"));
  }

  Document document(int number) {
    Document state =
        new Document("number", "N-" + number)
            .append("name", name(number))
            .append("status", number % 2 == 0 ? "ELIGIBLE" : "PROSPECT")
            .append("office", "O" + chance.nextInt(OFFICES))
            .append("country", "C" + chance.nextInt(COUNTRIES))
            .append("categories", List.of(category(), category()))
            .append("description", "What it does, and where, and with whom. ".repeat(15));
    return new Document("_id", id(number))
        .append("version", 1L)
        .append("createdAt", new Date(FIRST_DAY + number * MINUTE))
        .append("updatedAt", new Date(FIRST_DAY + number * MINUTE))
        .append("state", state)
        .append("seq", 1L)
        .append("outbox", List.of())
        .append("keys", List.of());
  }

  static String id(int number) {
    return "%08x-register".formatted(number * 0x9E3779B1);
  }

  private String name(int number) {
    return "organisation %06d".formatted((int) (number * 7919L % documents));
  }

  private String category() {
    return "K" + chance.nextInt(CATEGORIES);
  }

  Query query(Shape shape) {
    int any = chance.nextInt(documents);
    Date at = new Date(FIRST_DAY + any * MINUTE);
    Bson byName = Sorts.ascending("state.name", "_id");
    Bson newest = Sorts.descending("createdAt", "_id");
    return switch (shape) {
      case EQUALITY -> new Query(eq("state.number", "N-" + any), new Document(), 0);
      case PREFIX ->
          new Query(regex("state.name", "^" + name(any).substring(0, 17)), byName, LIMIT);
      case RANGE -> new Query(gte("createdAt", at), Sorts.ascending("createdAt", "_id"), LIMIT);
      case IN -> new Query(in("state.number", some(LIMIT, "N-", documents)), new Document(), 0);
      case MULTIKEY -> new Query(eq("state.categories", category()), new Document(), LIMIT);
      case SORTED -> new Query(eq("state.office", "O" + any % OFFICES), newest, LIMIT);
      case IN_SORTED -> new Query(in("state.office", some(10, "O", OFFICES)), newest, LIMIT);
      case COMPOUND ->
          new Query(
              and(eq("state.country", "C" + any % COUNTRIES), eq("state.categories", category())),
              byName,
              LIMIT);
      case COMPOUND_RANGE ->
          new Query(
              and(
                  eq("state.office", "O" + any % OFFICES),
                  gte("createdAt", at),
                  lt("createdAt", new Date(at.getTime() + documents * MINUTE / 20))),
              Sorts.ascending("createdAt", "_id"),
              LIMIT);
      case BROAD_SORTED -> new Query(eq("state.status", "ELIGIBLE"), byName, LIMIT);
    };
  }

  private List<String> some(int count, String prefix, int bound) {
    return IntStream.range(0, count).mapToObj(i -> prefix + chance.nextInt(bound)).toList();
  }

  static List<Document> ask(MongoCollection<Document> register, Query query) {
    return register
        .find(query.filter())
        .sort(query.sort())
        .limit(query.limit())
        .into(new ArrayList<>());
  }
}
