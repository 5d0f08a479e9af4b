package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
  void all_databases_are_listed_and_each_answers_hello_as_health_checks_ask() {
    try (EmbeddedStore store = EmbeddedStore.start(null, 0);
        MongoClient client = MongoClients.create(store.uri())) {
      client.getDatabase("partner").getCollection("things").insertOne(new Document("_id", 1));
      assertThat(client.listDatabaseNames()).contains("partner");
      for (String database : client.listDatabaseNames()) {
        assertThat(client.getDatabase(database).runCommand(new Document("hello", 1)))
            .containsEntry("ok", 1.0);
      }
      client.getDatabase("partner").drop();
      assertThat(client.listDatabaseNames()).doesNotContain("partner");
    }
  }

  @Test
  void what_it_would_otherwise_ignore_is_refused() {
    try (EmbeddedStore store = EmbeddedStore.start(null, 0);
        MongoClient client = MongoClients.create(store.uri())) {
      MongoCollection<Document> things = client.getDatabase("partner").getCollection("things");
      things.insertOne(new Document("_id", 1));
      Collation german = Collation.builder().locale("de").build();
      assertThatThrownBy(() -> things.find().collation(german).first())
          .hasMessageContaining("does not support 'collation'");
      assertThatThrownBy(
              () ->
                  things.createIndex(
                      Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)))
          .hasMessageContaining("does not support the index option 'expireAfterSeconds'");
      assertThatThrownBy(() -> things.createIndex(Indexes.text("name")))
          .hasMessageContaining("does not support");
      assertThatThrownBy(() -> things.updateOne(Filters.eq("_id", 1), List.of(Updates.set("a", 1))))
          .hasMessageContaining("pipeline");
      try (ClientSession session = client.startSession()) {
        assertThatThrownBy(() -> things.find(session).first())
            .hasMessageContaining("support sessions");
      }
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
