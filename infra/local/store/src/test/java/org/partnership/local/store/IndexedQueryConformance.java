package org.partnership.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** An index changes how fast something is found, never what is found or in which order. */
public interface IndexedQueryConformance extends ConformanceDatabase {

  /** The same documents without and with indexes, both changed after the indexes were made. */
  private List<MongoCollection<Document>> plainAndIndexed() {
    MongoCollection<Document> plain = collection();
    MongoCollection<Document> indexed = collection();
    indexed.createIndex(
        Indexes.compoundIndex(Indexes.ascending("office"), Indexes.descending("at")));
    indexed.createIndex(Indexes.ascending("name"));
    indexed.createIndex(Indexes.ascending("tags"));
    indexed.createIndex(Indexes.ascending("office", "tags", "name"));
    indexed.createIndex(
        Indexes.compoundIndex(Indexes.ascending("tags"), Indexes.descending("name")));
    indexed.createIndex(Indexes.ascending("rows.kind", "rows.amount"));
    indexed.createIndex(Indexes.descending("score"), new IndexOptions().sparse(true));
    indexed.createIndex(
        Indexes.ascending("status"), new IndexOptions().partialFilterExpression(eq("open", true)));
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      Document document = document(random, i);
      plain.insertOne(document);
      indexed.insertOne(document);
    }
    for (MongoCollection<Document> each : List.of(plain, indexed)) {
      each.updateMany(eq("office", "O3"), Updates.set("name", "moved"));
      each.updateMany(gt("at", 900), Updates.unset("office"));
      each.deleteMany(eq("status", "S1"));
      each.updateMany(eq("tags", "t1"), Updates.push("tags", "t9"));
    }
    return List.of(plain, indexed);
  }

  private static Document document(Random random, int id) {
    Document document =
        new Document("_id", id)
            .append("office", "O" + random.nextInt(5))
            .append("at", random.nextInt(1000))
            .append("name", "name " + (char) ('a' + random.nextInt(5)) + random.nextInt(30))
            .append("status", "S" + random.nextInt(4))
            .append("open", random.nextBoolean())
            .append("tags", random.nextInt(9) == 0 ? List.of() : tags(random));
    if (random.nextBoolean()) {
      document.append(
          "score", random.nextBoolean() ? (Object) random.nextInt(50) : random.nextDouble());
    }
    List<Document> rows = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      rows.add(new Document("kind", "k" + random.nextInt(3)).append("amount", random.nextInt(10)));
    }
    return random.nextInt(5) == 0 ? document : document.append("rows", rows);
  }

  private static List<String> tags(Random random) {
    return List.of("t" + random.nextInt(6), "t" + random.nextInt(6));
  }

  private static List<Bson> filters() {
    return Arrays.asList(
        new Document(),
        eq("office", "O1"),
        eq("office", null),
        and(eq("office", "O1"), gt("at", 300)),
        and(eq("office", "O2"), gte("at", 300), lt("at", 600)),
        and(eq("office", "O2"), gt("_id", 100)),
        in("office", "O1", "O4", null),
        and(in("office", "O1", "O4"), lte("at", 500)),
        regex("name", "^name b"),
        regex("name", "^name [ab]1"),
        and(gte("name", "name c"), lt("name", "name d")),
        eq("tags", "t1"),
        eq("tags", "t9"),
        and(eq("office", "O1"), eq("tags", "t2")),
        and(in("office", "O1", "O2"), in("tags", "t2", "t3", "t4")),
        and(in("office", "O1", "O2"), eq("tags", "t2"), regex("name", "^name [bc]")),
        and(eq("tags", "t1"), eq("tags", "t2")),
        and(gt("tags", "t3"), lt("tags", "t3")),
        in("tags", "t1", "t2"),
        in("tags", "t1", Pattern.compile("^t[23]")),
        in("name", "name b1", Pattern.compile("^name b"), "moved"),
        eq("tags", List.of()),
        eq("tags", List.of("t1", "t2")),
        eq("rows.kind", "k1"),
        and(eq("rows.kind", "k1"), eq("rows.amount", 5)),
        elemMatch("rows", and(eq("kind", "k1"), gt("amount", 5))),
        eq("rows.kind", null),
        gt("score", 10),
        eq("score", null),
        eq("status", "S2"),
        and(eq("status", "S2"), eq("open", true)),
        ne("status", "S2"),
        or(eq("office", "O1"), eq("name", "moved")),
        or(eq("office", "O1"), eq("open", true)),
        and(in("_id", 1, 5, 7, 250), eq("open", true)),
        and(gt("_id", 250), eq("office", "O0")));
  }

  private static List<Bson> sorts() {
    return List.of(
        Sorts.ascending("_id"),
        Sorts.descending("_id"),
        Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id")),
        Sorts.orderBy(Sorts.ascending("at"), Sorts.descending("_id")),
        Sorts.orderBy(Sorts.ascending("office"), Sorts.descending("at"), Sorts.ascending("_id")),
        Sorts.ascending("name", "_id"),
        Sorts.descending("name", "_id"),
        Sorts.ascending("office", "name", "_id"),
        Sorts.orderBy(Sorts.ascending("score"), Sorts.ascending("_id")),
        Sorts.orderBy(Sorts.descending("score"), Sorts.ascending("_id")),
        Sorts.ascending("tags", "_id"),
        Sorts.orderBy(Sorts.descending("tags"), Sorts.ascending("_id")),
        Sorts.ascending("rows.amount", "_id"));
  }

  @Test
  default void with_and_without_indexes_the_same_is_found_in_the_same_order() {
    List<MongoCollection<Document>> both = plainAndIndexed();
    for (Bson filter : filters()) {
      for (Bson sort : sorts()) {
        assertThat(find(both.get(1), filter, sort, 0))
            .as("%s sorted by %s", filter, sort)
            .isEqualTo(find(both.get(0), filter, sort, 0));
        assertThat(find(both.get(1), filter, sort, 5))
            .as("the first of %s sorted by %s", filter, sort)
            .isEqualTo(find(both.get(0), filter, sort, 5));
      }
      assertThat(both.get(1).countDocuments(filter))
          .as("count of %s", filter)
          .isEqualTo(both.get(0).countDocuments(filter));
    }
  }

  private static List<Document> find(
      MongoCollection<Document> collection, Bson filter, Bson sort, int limit) {
    return collection.find(filter).sort(sort).limit(limit).batchSize(50).into(new ArrayList<>());
  }
}
