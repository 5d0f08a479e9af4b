package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Reading parts of documents. */
public interface ProjectionConformance extends ConformanceDatabase {

  private Document projected(Bson projection) {
    MongoCollection<Document> things =
        collectionOf(
            "{_id: 1, version: 3, state: {name: 'n', office: 'o'}, outbox: [{seq: 1}, {seq: 2}, {seq: 3}]}");
    return things.find(Filters.eq("_id", 1)).projection(projection).first();
  }

  @Test
  default void only_the_named_fields_and_the_id() {
    assertThat(projected(Projections.include("version", "state.name")))
        .isEqualTo(Document.parse("{_id: 1, version: 3, state: {name: 'n'}}"));
    assertThat(
            projected(Projections.fields(Projections.include("version"), Projections.excludeId())))
        .isEqualTo(Document.parse("{version: 3}"));
  }

  @Test
  default void all_but_the_named_fields() {
    assertThat(projected(Projections.exclude("state.office", "outbox")))
        .isEqualTo(Document.parse("{_id: 1, version: 3, state: {name: 'n'}}"));
  }

  @Test
  default void the_first_or_last_elements_of_an_array() {
    assertThat(
            projected(new Document("outbox", new Document("$slice", 2)))
                .getList("outbox", Document.class))
        .extracting(e -> e.getInteger("seq"))
        .containsExactly(1, 2);
    assertThat(
            projected(new Document("outbox", new Document("$slice", -1)))
                .getList("outbox", Document.class))
        .extracting(e -> e.getInteger("seq"))
        .containsExactly(3);
    assertThat(projected(new Document("version", 1).append("outbox", new Document("$slice", 1))))
        .isEqualTo(Document.parse("{_id: 1, version: 3, outbox: [{seq: 1}]}"));
  }

  @Test
  default void the_same_for_many_documents_by_id() {
    MongoCollection<Document> things =
        collectionOf("{_id: 1, a: 1, b: 1}", "{_id: 2, a: 2, b: 2}", "{_id: 3, a: 3, b: 3}");
    assertThat(
            things
                .find(Filters.in("_id", 3, 1))
                .projection(Projections.include("a"))
                .into(new ArrayList<>()))
        .containsExactlyInAnyOrder(
            Document.parse("{_id: 1, a: 1}"), Document.parse("{_id: 3, a: 3}"));
  }
}
