package org.partnership.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** The one write of a command: by id and version, with the document before or after it. */
public interface FindAndModifyConformance extends ConformanceDatabase {

  private static Bson command() {
    return Updates.combine(
        Updates.set("state.name", "new"),
        Updates.push("outbox", new Document("seq", 1)),
        Updates.inc("version", 1),
        Updates.inc("seq", 1));
  }

  @Test
  default void the_document_before_the_change() {
    MongoCollection<Document> things =
        collectionOf("{_id: 'a', version: 3, seq: 0, state: {name: 'old'}, outbox: []}");
    Document before = things.findOneAndUpdate(and(eq("_id", "a"), eq("version", 3)), command());
    assertThat(before)
        .isEqualTo(
            Document.parse("{_id: 'a', version: 3, seq: 0, state: {name: 'old'}, outbox: []}"));
    assertThat(things.find().first())
        .isEqualTo(
            Document.parse(
                "{_id: 'a', version: 4, seq: 1, state: {name: 'new'}, outbox: [{seq: 1}]}"));
  }

  @Test
  default void the_document_after_the_change_projected() {
    MongoCollection<Document> things = collectionOf("{_id: 'a', version: 3, seq: 0}");
    Document after =
        things.findOneAndUpdate(
            and(eq("_id", "a"), eq("version", 3)),
            command(),
            new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(Projections.include("version", "seq")));
    assertThat(after).isEqualTo(Document.parse("{_id: 'a', version: 4, seq: 1}"));
  }

  @Test
  default void a_stale_version_changes_nothing_and_gives_nothing() {
    MongoCollection<Document> things = collectionOf("{_id: 'a', version: 3}");
    assertThat(things.findOneAndUpdate(and(eq("_id", "a"), eq("version", 2)), command())).isNull();
    assertThat(things.find().first()).isEqualTo(Document.parse("{_id: 'a', version: 3}"));
  }

  @Test
  default void an_upsert_creates_what_is_not_there() {
    MongoCollection<Document> things = collection();
    FindOneAndUpdateOptions upsert = new FindOneAndUpdateOptions().upsert(true);
    assertThat(things.findOneAndUpdate(eq("_id", "a"), Updates.inc("n", 1), upsert)).isNull();
    assertThat(
            things.findOneAndUpdate(
                eq("_id", "b"),
                Updates.inc("n", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
        .isEqualTo(Document.parse("{_id: 'b', n: 1}"));
    assertThat(things.countDocuments()).isEqualTo(2);
  }

  @Test
  default void an_upsert_that_lost_the_race_is_refused_as_duplicate_key() {
    MongoCollection<Document> lease = collectionOf("{_id: 'lease', until: 100}");
    assertThat(
            refusal(
                () ->
                    lease.findOneAndUpdate(
                        and(eq("_id", "lease"), eq("until", 50)),
                        Updates.set("until", 200),
                        new FindOneAndUpdateOptions().upsert(true))))
        .isEqualTo(11000);
  }

  @Test
  default void the_first_in_order_is_taken() {
    MongoCollection<Document> jobs =
        collectionOf("{_id: 1, due: 3}", "{_id: 2, due: 1}", "{_id: 3, due: 2}");
    Document taken =
        jobs.findOneAndUpdate(
            exists("owner", false),
            Updates.set("owner", "me"),
            new FindOneAndUpdateOptions().sort(Sorts.ascending("due")));
    assertThat(taken).containsEntry("_id", 2);
    assertThat(jobs.findOneAndDelete(eq("owner", "me"))).containsEntry("_id", 2);
    assertThat(jobs.countDocuments()).isEqualTo(2);
  }

  @Test
  default void a_document_is_replaced_and_given_back() {
    MongoCollection<Document> things = collectionOf("{_id: 1, n: 1, old: true}");
    assertThat(things.findOneAndReplace(eq("_id", 1), new Document("n", 2)))
        .isEqualTo(Document.parse("{_id: 1, n: 1, old: true}"));
    assertThat(things.find().first()).isEqualTo(Document.parse("{_id: 1, n: 2}"));
  }
}
