package org.partnership.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Changing fields of documents. */
public interface UpdateConformance extends ConformanceDatabase {

  private Document updated(String document, Bson update) {
    MongoCollection<Document> things = collectionOf(document);
    things.updateOne(eq("_id", 1), update);
    return things.find(eq("_id", 1)).first();
  }

  @Test
  default void set_and_unset_of_nested_fields() {
    assertThat(updated("{_id: 1, state: {a: 1, b: 2}}", Updates.set("state.a", 5)))
        .isEqualTo(Document.parse("{_id: 1, state: {a: 5, b: 2}}"));
    assertThat(updated("{_id: 1}", Updates.set("state.deep.er", "x")))
        .isEqualTo(Document.parse("{_id: 1, state: {deep: {er: 'x'}}}"));
    assertThat(updated("{_id: 1, state: {a: 1, b: 2}}", Updates.unset("state.a")))
        .isEqualTo(Document.parse("{_id: 1, state: {b: 2}}"));
  }

  @Test
  default void inc_max_and_min() {
    assertThat(updated("{_id: 1, version: 3}", Updates.inc("version", 1)))
        .containsEntry("version", 4);
    assertThat(updated("{_id: 1}", Updates.inc("version", 1L))).containsEntry("version", 1L);
    assertThat(updated("{_id: 1, seq: 5}", Updates.max("seq", 7))).containsEntry("seq", 7);
    assertThat(updated("{_id: 1, seq: 5}", Updates.max("seq", 3))).containsEntry("seq", 5);
    assertThat(updated("{_id: 1, seq: 5}", Updates.min("seq", 3))).containsEntry("seq", 3);
    assertThat(updated("{_id: 1}", Updates.max("seq", 3))).containsEntry("seq", 3);
  }

  @Test
  default void an_update_tells_matched_from_modified() {
    MongoCollection<Document> things = collectionOf("{_id: 1, n: 1}");
    UpdateResult same = things.updateOne(eq("_id", 1), Updates.set("n", 1));
    assertThat(same.getMatchedCount()).isEqualTo(1);
    assertThat(same.getModifiedCount()).isZero();
    UpdateResult stale = things.updateOne(and(eq("_id", 1), eq("n", 99)), Updates.set("n", 2));
    assertThat(stale.getMatchedCount()).isZero();
    assertThat(things.find().first()).containsEntry("n", 1);
  }

  @Test
  default void an_upsert_inserts_what_the_filter_and_set_on_insert_say() {
    MongoCollection<Document> things = collection();
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    Bson update = Updates.combine(Updates.setOnInsert("created", true), Updates.inc("n", 1));
    UpdateResult first = things.updateOne(and(eq("_id", "a"), eq("kind", "k")), update, upsert);
    assertThat(first.getUpsertedId().asString().getValue()).isEqualTo("a");
    UpdateResult second = things.updateOne(and(eq("_id", "a"), eq("kind", "k")), update, upsert);
    assertThat(second.getUpsertedId()).isNull();
    assertThat(things.find().first())
        .isEqualTo(Document.parse("{_id: 'a', kind: 'k', created: true, n: 2}"));
  }

  @Test
  default void an_upsert_that_meets_another_version_is_refused_as_duplicate_key() {
    MongoCollection<Document> things = collectionOf("{_id: 'a', version: 2}");
    assertThat(
            refusal(
                () ->
                    things.updateOne(
                        and(eq("_id", "a"), eq("version", 1)),
                        Updates.inc("n", 1),
                        new UpdateOptions().upsert(true))))
        .isEqualTo(11000);
  }

  @Test
  default void many_documents_at_once() {
    MongoCollection<Document> things =
        collectionOf("{_id: 1, n: 1}", "{_id: 2, n: 1}", "{_id: 3, n: 2}");
    assertThat(things.updateMany(eq("n", 1), Updates.set("done", true)).getModifiedCount())
        .isEqualTo(2);
    assertThat(things.countDocuments(eq("done", true))).isEqualTo(2);
    assertThat(things.updateOne(eq("done", true), Updates.set("n", 9)).getModifiedCount())
        .isEqualTo(1);
    assertThat(things.countDocuments(eq("n", 9))).isEqualTo(1);
  }

  @Test
  default void a_replacement_leaves_nothing_of_the_old() {
    MongoCollection<Document> things = collectionOf("{_id: 1, n: 1, old: true}");
    things.replaceOne(eq("_id", 1), new Document("n", 2));
    assertThat(things.find().first()).isEqualTo(Document.parse("{_id: 1, n: 2}"));
    things.replaceOne(eq("_id", 2), new Document("n", 3), new ReplaceOptions().upsert(true));
    assertThat(things.find(eq("_id", 2)).first()).isEqualTo(Document.parse("{_id: 2, n: 3}"));
  }

  @Test
  default void an_id_cannot_be_changed_and_conflicting_changes_are_refused() {
    MongoCollection<Document> things = collectionOf("{_id: 1, n: 1}");
    assertThat(refusal(() -> things.updateOne(eq("_id", 1), Updates.set("_id", 2)))).isEqualTo(66);
    assertThat(
            refusal(
                () ->
                    things.updateOne(
                        eq("_id", 1), Updates.combine(Updates.set("a.b", 1), Updates.set("a", 1)))))
        .isEqualTo(40);
    assertThat(things.find().first()).isEqualTo(Document.parse("{_id: 1, n: 1}"));
  }
}
