package org.partnership.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Many writes in one request. */
public interface BulkConformance extends ConformanceDatabase {

  @Test
  default void the_published_prefixes_of_many_outboxes_are_taken_out_at_once() {
    MongoCollection<Document> things = collection();
    List<WriteModel<Document>> pulls = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      things.insertOne(
          new Document("_id", "a" + i)
              .append("outbox", List.of(new Document("seq", 1), new Document("seq", 2))));
      pulls.add(new UpdateOneModel<>(eq("_id", "a" + i), Updates.pull("outbox", lte("seq", 1))));
    }
    BulkWriteResult result = things.bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    assertThat(result.getModifiedCount()).isEqualTo(50);
    assertThat(things.find(in("_id", "a7", "a8")).into(new ArrayList<>()))
        .allSatisfy(
            d ->
                assertThat(d.getList("outbox", Document.class))
                    .containsExactly(new Document("seq", 2)));
  }

  @Test
  default void inserts_updates_upserts_and_deletes_are_counted_apart() {
    MongoCollection<Document> things = collectionOf("{_id: 1}", "{_id: 2}");
    BulkWriteResult result =
        things.bulkWrite(
            List.of(
                new InsertOneModel<>(new Document("_id", 3)),
                new UpdateOneModel<>(eq("_id", 1), Updates.set("n", 1)),
                new UpdateOneModel<>(
                    eq("_id", 9), Updates.set("n", 9), new UpdateOptions().upsert(true)),
                new DeleteOneModel<>(eq("_id", 2))));
    assertThat(result.getInsertedCount()).isEqualTo(1);
    assertThat(result.getModifiedCount()).isEqualTo(1);
    assertThat(result.getUpserts()).extracting(u -> u.getIndex()).containsExactly(2);
    assertThat(result.getDeletedCount()).isEqualTo(1);
    assertThat(things.countDocuments()).isEqualTo(3);
  }

  @Test
  default void an_ordered_bulk_stops_at_a_refusal_and_an_unordered_goes_on() {
    MongoCollection<Document> things = collectionOf("{_id: 1}");
    List<WriteModel<Document>> writes =
        List.of(
            new InsertOneModel<>(new Document("_id", 2)),
            new InsertOneModel<>(new Document("_id", 1)),
            new UpdateOneModel<>(eq("_id", 1), Updates.set("n", 1)));
    assertThatThrownBy(() -> things.bulkWrite(writes))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e ->
                assertThat(e.getWriteErrors()).extracting(w -> w.getCode()).containsExactly(11000));
    assertThat(things.countDocuments(eq("n", 1))).isZero();
    assertThatThrownBy(() -> things.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e ->
                assertThat(e.getWriteErrors()).extracting(w -> w.getIndex()).containsExactly(0, 1));
    assertThat(things.countDocuments(eq("n", 1))).isEqualTo(1);
  }

  @Test
  default void thousands_of_writes_in_one_call() {
    MongoCollection<Document> things = collection();
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      writes.add(
          new UpdateOneModel<>(
              eq("_id", i), Updates.max("seq", i), new UpdateOptions().upsert(true)));
    }
    assertThat(things.bulkWrite(writes).getUpserts()).hasSize(3000);
    assertThat(things.countDocuments()).isEqualTo(3000);
  }
}
