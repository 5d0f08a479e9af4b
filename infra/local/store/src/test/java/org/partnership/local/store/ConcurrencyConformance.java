package org.partnership.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What holds when many write at once. */
public interface ConcurrencyConformance extends ConformanceDatabase {

  private static <T> List<T> together(int threads, Callable<T> task)
      throws InterruptedException, ExecutionException {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tasks.add(task);
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : executor.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    }
  }

  @Test
  default void of_writers_with_the_same_version_exactly_one_wins() throws Exception {
    MongoCollection<Document> things = collectionOf("{_id: 'a', version: 0}");
    for (int round = 0; round < 20; round++) {
      int version = round;
      List<Boolean> won =
          together(
              8,
              () ->
                  things.findOneAndUpdate(
                          and(eq("_id", "a"), eq("version", version)), Updates.inc("version", 1))
                      != null);
      assertThat(won).filteredOn(w -> w).hasSize(1);
    }
    assertThat(things.find().first()).containsEntry("version", 20);
  }

  @Test
  default void no_increment_is_lost() throws Exception {
    MongoCollection<Document> things = collectionOf("{_id: 'a', n: 0, list: []}");
    together(
        8,
        () -> {
          for (int i = 0; i < 50; i++) {
            things.updateOne(
                eq("_id", "a"), Updates.combine(Updates.inc("n", 1), Updates.push("list", i)));
          }
          return true;
        });
    Document result = things.find().first();
    assertThat(result).containsEntry("n", 400);
    assertThat(result.getList("list", Integer.class)).hasSize(400);
  }

  @Test
  default void of_inserts_with_the_same_unique_value_exactly_one_wins() throws Exception {
    MongoCollection<Document> things = collection();
    things.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    for (int round = 0; round < 10; round++) {
      int number = round;
      List<Integer> refusals =
          together(8, () -> refusal(() -> things.insertOne(new Document("number", number))));
      assertThat(refusals).filteredOn(code -> code == 0).hasSize(1);
      assertThat(refusals).filteredOn(code -> code == 11000).hasSize(7);
    }
  }

  @Test
  default void what_is_acknowledged_is_read_by_everybody() throws Exception {
    MongoCollection<Document> things = collection();
    together(
        8,
        () -> {
          for (int i = 0; i < 50; i++) {
            Document document = new Document("n", i);
            things.insertOne(document);
            assertThat(things.find(eq("_id", document.get("_id"))).first()).isNotNull();
          }
          return true;
        });
    assertThat(things.countDocuments()).isEqualTo(400);
  }
}
