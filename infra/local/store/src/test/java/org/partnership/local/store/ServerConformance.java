package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What drivers, health checks and tools ask a server. */
public interface ServerConformance extends ConformanceDatabase {

  @Test
  default void hello_and_ping_are_answered() {
    assertThat(database().runCommand(new Document("hello", 1)))
        .containsEntry("isWritablePrimary", true)
        .containsEntry("ok", 1.0)
        .containsKey("maxWireVersion");
    assertThat(database().runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
    assertThat(database().runCommand(new Document("buildInfo", 1))).containsKey("version");
  }

  @Test
  default void collections_are_listed_while_they_exist() {
    MongoCollection<Document> things = collectionOf("{_id: 1}");
    String name = things.getNamespace().getCollectionName();
    assertThat(database().listCollectionNames().into(new ArrayList<>())).contains(name);
    things.drop();
    assertThat(database().listCollectionNames().into(new ArrayList<>())).doesNotContain(name);
  }

  @Test
  default void a_collection_is_made_once() {
    String name = collection().getNamespace().getCollectionName();
    database().createCollection(name);
    assertThat(
            refusal(
                () -> {
                  database().createCollection(name);
                  return name;
                }))
        .as("refused, or taken for the same")
        .isIn(0, 48);
    assertThat(database().getCollection(name).countDocuments()).isZero();
  }

  @Test
  default void an_unknown_command_is_refused() {
    assertThat(refusal(() -> database().runCommand(new Document("noSuchCommand", 1))))
        .isEqualTo(59);
  }
}
