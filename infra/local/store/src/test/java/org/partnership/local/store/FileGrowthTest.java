package org.partnership.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGrowthTest {

  private static final int DOCUMENTS = 1_000;
  private static final int ROUNDS = 120;

  /** The log may grow to 32 MB before a checkpoint, and some versions are always kept. */
  private static final long BOUND = 80L * 1024 * 1024;

  @Test
  void under_a_steady_load_on_the_same_documents_the_file_stays_bounded(@TempDir Path folder) {
    try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
        MongoClient client = MongoClients.create(store.uri())) {
      MongoCollection<Document> things = client.getDatabase("d").getCollection("c");
      for (int i = 0; i < DOCUMENTS; i++) {
        things.insertOne(new Document("_id", i));
      }
      long written = 0;
      long largest = 0;
      for (int round = 0; round < ROUNDS; round++) {
        String text = Integer.toString(round).repeat(2000 / Integer.toString(round).length());
        List<WriteModel<Document>> updates = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
          updates.add(new UpdateOneModel<>(eq("_id", i), Updates.set("text", text)));
          written += text.length();
        }
        things.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        largest = Math.max(largest, store.fileSize());
      }
      System.out.printf(
          "[store] %d MB written over 2 MB of documents, file and log at most %d MB%n",
          written >> 20, largest >> 20);
      assertThat(largest).isLessThan(BOUND);
    }
  }
}
