package org.partnership.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Declaring indexes, and what unique ones enforce. */
public interface IndexConformance extends ConformanceDatabase {

  private static IndexOptions unique() {
    return new IndexOptions().unique(true);
  }

  @Test
  default void a_unique_index_refuses_inserts_updates_and_upserts_of_a_taken_value() {
    MongoCollection<Document> things = collection();
    things.createIndex(Indexes.ascending("number"), unique());
    things.insertOne(new Document("_id", 1).append("number", "A"));
    things.insertOne(new Document("_id", 2).append("number", "B"));
    assertThat(refusal(() -> things.insertOne(new Document("_id", 3).append("number", "A"))))
        .isEqualTo(11000);
    assertThat(refusal(() -> things.updateOne(eq("_id", 2), Updates.set("number", "A"))))
        .isEqualTo(11000);
    assertThat(refusal(() -> things.findOneAndUpdate(eq("_id", 2), Updates.set("number", "A"))))
        .isEqualTo(11000);
    things.updateOne(eq("_id", 1), Updates.set("number", "C"));
    things.updateOne(eq("_id", 2), Updates.set("number", "A"));
    things.deleteOne(eq("_id", 2));
    things.insertOne(new Document("_id", 3).append("number", "A"));
    assertThat(things.countDocuments()).isEqualTo(2);
  }

  @Test
  default void a_unique_index_takes_nothing_for_a_value_unless_it_is_sparse() {
    MongoCollection<Document> full = collection();
    full.createIndex(Indexes.ascending("number"), unique());
    full.insertOne(new Document("_id", 1));
    assertThat(refusal(() -> full.insertOne(new Document("_id", 2)))).isEqualTo(11000);

    MongoCollection<Document> sparse = collection();
    sparse.createIndex(Indexes.ascending("number"), unique().sparse(true));
    sparse.insertOne(new Document("_id", 1));
    sparse.insertOne(new Document("_id", 2));
    sparse.insertOne(new Document("_id", 3).append("number", "A"));
    assertThat(refusal(() -> sparse.insertOne(new Document("_id", 4).append("number", "A"))))
        .isEqualTo(11000);
    assertThat(sparse.find(eq("number", null)).into(new ArrayList<>())).hasSize(2);
    assertThat(sparse.find().sort(Indexes.ascending("number")).into(new ArrayList<>())).hasSize(3);
  }

  @Test
  default void a_partial_unique_index_holds_only_where_its_filter_does() {
    MongoCollection<Document> things = collection();
    things.createIndex(
        Indexes.ascending("email"), unique().partialFilterExpression(eq("active", true)));
    things.insertOne(Document.parse("{_id: 1, email: 'e', active: true}"));
    things.insertOne(Document.parse("{_id: 2, email: 'e', active: false}"));
    things.insertOne(Document.parse("{_id: 3, email: 'e'}"));
    assertThat(
            refusal(() -> things.insertOne(Document.parse("{_id: 4, email: 'e', active: true}"))))
        .isEqualTo(11000);
    assertThat(refusal(() -> things.updateOne(eq("_id", 2), Updates.set("active", true))))
        .isEqualTo(11000);
    things.updateOne(eq("_id", 1), Updates.set("active", false));
    things.updateOne(eq("_id", 2), Updates.set("active", true));
    assertThat(things.find(eq("email", "e")).into(new ArrayList<>()))
        .as("a filter that says less than the index finds all")
        .hasSize(3);
    assertThat(things.find(Document.parse("{email: 'e', active: true}")).into(new ArrayList<>()))
        .hasSize(1);
  }

  @Test
  default void a_partial_index_on_existence() {
    MongoCollection<Document> things = collection();
    things.createIndex(
        Indexes.ascending("externalId"),
        unique().partialFilterExpression(exists("externalId", true)));
    things.insertOne(new Document("_id", 1));
    things.insertOne(new Document("_id", 2));
    things.insertOne(new Document("_id", 3).append("externalId", "x"));
    assertThat(refusal(() -> things.insertOne(new Document("_id", 4).append("externalId", "x"))))
        .isEqualTo(11000);
  }

  @Test
  default void a_compound_unique_index_compares_all_its_fields() {
    MongoCollection<Document> things = collection();
    things.createIndex(Indexes.ascending("subject", "epoch", "seq"), unique());
    things.insertOne(Document.parse("{_id: 1, subject: 's', epoch: 1, seq: 1}"));
    things.insertOne(Document.parse("{_id: 2, subject: 's', epoch: 1, seq: 2}"));
    things.insertOne(Document.parse("{_id: 3, subject: 's', epoch: 2, seq: 1}"));
    assertThat(
            refusal(
                () -> things.insertOne(Document.parse("{_id: 4, subject: 's', epoch: 2, seq: 1}"))))
        .isEqualTo(11000);
  }

  @Test
  default void a_unique_index_on_an_array_compares_its_elements() {
    MongoCollection<Document> things = collection();
    things.createIndex(Indexes.ascending("keys.key"), unique());
    things.insertOne(Document.parse("{_id: 1, keys: [{key: 'a'}, {key: 'b'}]}"));
    assertThat(refusal(() -> things.insertOne(Document.parse("{_id: 2, keys: [{key: 'b'}]}"))))
        .isEqualTo(11000);
    things.insertOne(Document.parse("{_id: 3, keys: [{key: 'c'}, {key: 'c'}]}"));
  }

  @Test
  default void a_unique_index_cannot_be_made_over_duplicates() {
    MongoCollection<Document> things = collectionOf("{_id: 1, n: 1}", "{_id: 2, n: 1}");
    assertThat(refusal(() -> things.createIndex(Indexes.ascending("n"), unique())))
        .isEqualTo(11000);
    things.deleteOne(eq("_id", 2));
    things.createIndex(Indexes.ascending("n"), unique());
    assertThat(refusal(() -> things.insertOne(Document.parse("{_id: 3, n: 1}")))).isEqualTo(11000);
  }

  @Test
  default void changing_the_indexed_field_of_many_changes_each_once() {
    MongoCollection<Document> things = collection();
    things.createIndex(Indexes.ascending("n"));
    for (int i = 0; i < 30; i++) {
      things.insertOne(new Document("_id", i).append("n", i % 3));
    }
    assertThat(things.updateMany(in("n", 0, 1, 2), Updates.inc("n", 1)).getModifiedCount())
        .isEqualTo(30);
    assertThat(things.countDocuments(eq("n", 3))).isEqualTo(10);
    assertThat(things.updateMany(gte("n", 1), Updates.inc("n", 100)).getModifiedCount())
        .isEqualTo(30);
    assertThat(things.countDocuments(gte("n", 200))).isZero();
  }

  @Test
  default void declaring_again_is_harmless_and_differently_is_refused() {
    MongoCollection<Document> things = collection();
    things.createIndex(Indexes.ascending("n"), new IndexOptions().name("by-n"));
    things.createIndex(Indexes.ascending("n"), new IndexOptions().name("by-n"));
    assertThat(
            refusal(
                () -> things.createIndex(Indexes.ascending("m"), new IndexOptions().name("by-n"))))
        .isEqualTo(86);
    assertThat(names(things)).containsExactly("_id_", "by-n");
  }

  @Test
  default void a_dropped_index_enforces_nothing() {
    MongoCollection<Document> things = collectionOf("{_id: 1, n: 1}");
    things.createIndex(Indexes.ascending("n"), unique());
    things.dropIndex("n_1");
    things.insertOne(Document.parse("{_id: 2, n: 1}"));
    assertThat(names(things)).containsExactly("_id_");
  }

  private static List<String> names(MongoCollection<Document> things) {
    List<String> names = new ArrayList<>();
    things.listIndexes().forEach(index -> names.add(index.getString("name")));
    return names;
  }
}
