package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

  @Test
  void keeps_documents_and_indexes_over_a_restart(@TempDir Path folder) {
    try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
        MongoClient client = MongoClients.create(store.uri())) {
      MongoCollection<Document> things = client.getDatabase("partner").getCollection("things");
      things.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
      things.insertOne(new Document("_id", "a").append("number", 1).append("version", 1));
      things.updateOne(Filters.eq("_id", "a"), Updates.inc("version", 1));
    }
    try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
        MongoClient client = MongoClients.create(store.uri())) {
      MongoCollection<Document> things = client.getDatabase("partner").getCollection("things");
      assertThat(things.find().first())
          .isEqualTo(new Document("_id", "a").append("number", 1).append("version", 2));
      assertThat(things.listIndexes())
          .extracting(index -> index.getString("name"))
          .containsExactly("_id_", "number_1");
      assertThatThrownBy(() -> things.insertOne(new Document("_id", "b").append("number", 1)))
          .hasMessageContaining("E11000");
    }
  }

  @Test
  void says_in_one_sentence_that_the_folder_is_in_use(@TempDir Path folder) {
    try (EmbeddedStore running = EmbeddedStore.start(folder, 0)) {
      assertThat(running.port()).isPositive();
      assertThatThrownBy(() -> EmbeddedStore.start(folder, 0))
          .isInstanceOf(StoreStartException.class)
          .hasMessage("The data folder %s is in use by another store process.", folder);
    }
  }

  @Test
  void says_in_one_sentence_that_the_port_is_taken() {
    try (EmbeddedStore running = EmbeddedStore.start(null, 0)) {
      assertThatThrownBy(() -> EmbeddedStore.start(null, running.port()))
          .isInstanceOf(StoreStartException.class)
          .hasMessage("Port %d on 127.0.0.1 is already taken.", running.port());
    }
  }
}
