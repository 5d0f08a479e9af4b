package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Inserting, reading back, removing, and the concerns with which the platform does so. */
public interface InsertConformance extends ConformanceDatabase {

  @Test
  default void an_inserted_document_is_read_back_as_it_was() {
    MongoCollection<Document> things = collection();
    Document document =
        new Document("_id", "a").append("n", 1).append("in", new Document("list", List.of(1, "x")));
    things.insertOne(document);
    assertThat(things.find().first()).isEqualTo(document);
  }

  @Test
  default void an_id_is_made_where_none_is_given() {
    MongoCollection<Document> things = collection();
    things.insertOne(new Document("n", 1));
    assertThat(things.find().first().get("_id")).isInstanceOf(ObjectId.class);
  }

  @Test
  default void a_second_document_with_the_same_id_is_refused_as_duplicate_key() {
    MongoCollection<Document> things = collectionOf("{_id: 'a'}");
    assertThatThrownBy(() -> things.insertOne(new Document("_id", "a")))
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            e -> {
              assertThat(e.getError().getCode()).isEqualTo(11000);
              assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
            });
  }

  @Test
  default void ids_of_the_same_number_in_another_type_are_the_same() {
    MongoCollection<Document> things = collection();
    things.insertOne(new Document("_id", 1));
    assertThat(refusal(() -> things.insertOne(new Document("_id", 1L)))).isEqualTo(11000);
    assertThat(refusal(() -> things.insertOne(new Document("_id", 1.0)))).isEqualTo(11000);
    assertThat(things.find(Filters.eq("_id", 1L)).first()).isNotNull();
  }

  @Test
  default void an_ordered_insert_stops_at_the_first_refusal() {
    MongoCollection<Document> things = collectionOf("{_id: 2}");
    List<Document> documents =
        List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3));
    assertThatThrownBy(() -> things.insertMany(documents))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e -> {
              assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
              assertThat(e.getWriteErrors()).extracting(w -> w.getIndex()).containsExactly(1);
            });
    assertThat(things.countDocuments()).isEqualTo(2);
  }

  @Test
  default void an_unordered_insert_goes_on_behind_a_refusal() {
    MongoCollection<Document> things = collectionOf("{_id: 2}");
    List<Document> documents =
        List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3));
    assertThatThrownBy(() -> things.insertMany(documents, new InsertManyOptions().ordered(false)))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2));
    assertThat(things.countDocuments()).isEqualTo(3);
  }

  @Test
  default void majority_and_journaled_writes_and_majority_reads_are_accepted() {
    MongoCollection<Document> things =
        collection()
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
    assertThat(things.insertOne(new Document("_id", 1)).wasAcknowledged()).isTrue();
    assertThat(things.updateOne(Filters.eq("_id", 1), new Document("$set", new Document("n", 1))))
        .satisfies(result -> assertThat(result.getModifiedCount()).isEqualTo(1));
    assertThat(things.find(Filters.eq("_id", 1)).first()).containsEntry("n", 1);
    assertThat(things.aggregate(List.of(new Document("$match", new Document("n", 1)))).first())
        .isNotNull();
  }

  @Test
  default void removing_counts_what_it_removed() {
    MongoCollection<Document> things =
        collectionOf("{_id: 1, n: 1}", "{_id: 2, n: 1}", "{_id: 3, n: 2}");
    assertThat(things.deleteOne(Filters.eq("n", 1)).getDeletedCount()).isEqualTo(1);
    assertThat(things.deleteMany(Filters.exists("n")).getDeletedCount()).isEqualTo(2);
    assertThat(things.deleteOne(Filters.eq("_id", 1)).getDeletedCount()).isZero();
  }

  @Test
  default void documents_of_several_megabytes_are_kept_and_beyond_sixteen_refused() {
    MongoCollection<Document> things = collection();
    String megabyte = "x".repeat(1024 * 1024);
    things.insertOne(new Document("_id", 1).append("parts", List.of(megabyte, megabyte, megabyte)));
    assertThat(things.find(Filters.eq("_id", 1)).first().getList("parts", String.class)).hasSize(3);
    for (int i = 0; i < 12; i++) {
      things.updateOne(
          Filters.eq("_id", 1), new Document("$push", new Document("parts", megabyte)));
    }
    assertThat(
            refusal(
                () ->
                    things.updateOne(
                        Filters.eq("_id", 1),
                        new Document("$push", new Document("parts", megabyte)))))
        .isPositive();
    assertThat(things.find(Filters.eq("_id", 1)).first().getList("parts", String.class))
        .as("unchanged by what was refused")
        .hasSize(15);
  }

  @Test
  default void a_dropped_collection_is_empty_and_can_be_filled_again() {
    MongoCollection<Document> things = collectionOf("{_id: 1}");
    things.drop();
    assertThat(things.countDocuments()).isZero();
    things.insertOne(new Document("_id", 1));
    assertThat(things.countDocuments()).isEqualTo(1);
  }
}
