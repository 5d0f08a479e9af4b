package org.partnership.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Changing arrays inside documents, as the outbox and lists of recent keys need it. */
public interface ArrayUpdateConformance extends ConformanceDatabase {

  private List<Object> pushed(String document, Bson update) {
    MongoCollection<Document> things = collectionOf(document);
    things.updateOne(eq("_id", 1), update);
    return things.find().first().getList("list", Object.class);
  }

  @Test
  default void push_appends_one_or_each() {
    assertThat(pushed("{_id: 1}", Updates.push("list", 1))).containsExactly(1);
    assertThat(pushed("{_id: 1, list: [1]}", Updates.pushEach("list", List.of(2, 3))))
        .containsExactly(1, 2, 3);
    assertThat(pushed("{_id: 1, list: [1]}", Updates.pushEach("list", List.of())))
        .containsExactly(1);
  }

  @Test
  default void push_keeps_only_the_last() {
    assertThat(
            pushed(
                "{_id: 1, list: [1, 2, 3]}",
                Updates.pushEach("list", List.of(4), new PushOptions().slice(-2))))
        .containsExactly(3, 4);
  }

  @Test
  default void add_to_set_adds_what_is_not_there() {
    assertThat(pushed("{_id: 1, list: ['a']}", Updates.addToSet("list", "a"))).containsExactly("a");
    assertThat(pushed("{_id: 1, list: ['a']}", Updates.addEachToSet("list", List.of("a", "b"))))
        .containsExactly("a", "b");
  }

  @Test
  default void pull_removes_what_matches() {
    assertThat(pushed("{_id: 1, list: [1, 2, 1]}", Updates.pull("list", 1))).containsExactly(2);
    assertThat(pushed("{_id: 1, list: [1, 2, 3]}", Updates.pullByFilter(lte("list", 2))))
        .containsExactly(3);
  }

  @Test
  default void pull_removes_elements_by_their_fields() {
    MongoCollection<Document> things =
        collectionOf("{_id: 1, outbox: [{seq: 1, t: 'x'}, {seq: 2, t: 'y'}, {seq: 3, t: 'z'}]}");
    things.updateOne(eq("_id", 1), Updates.pull("outbox", lte("seq", 2)));
    assertThat(things.find().first())
        .isEqualTo(Document.parse("{_id: 1, outbox: [{seq: 3, t: 'z'}]}"));
  }

  @Test
  default void the_element_that_matched_is_changed_by_position() {
    MongoCollection<Document> things =
        collectionOf("{_id: 1, list: [{k: 'a', n: 1}, {k: 'b', n: 1}]}");
    things.updateOne(and(eq("_id", 1), eq("list.k", "b")), Updates.set("list.$.n", 5));
    assertThat(things.find().first())
        .isEqualTo(Document.parse("{_id: 1, list: [{k: 'a', n: 1}, {k: 'b', n: 5}]}"));
  }

  @Test
  default void elements_are_changed_by_array_filters() {
    MongoCollection<Document> things =
        collectionOf("{_id: 1, list: [{k: 'a', n: 1}, {k: 'b', n: 1}]}");
    things.updateOne(
        eq("_id", 1),
        Updates.set("list.$[it].n", 7),
        new UpdateOptions().arrayFilters(List.of(eq("it.k", "b"))));
    assertThat(things.find().first())
        .isEqualTo(Document.parse("{_id: 1, list: [{k: 'a', n: 1}, {k: 'b', n: 7}]}"));
  }

  @Test
  default void pushing_to_what_is_no_array_is_refused() {
    MongoCollection<Document> things = collectionOf("{_id: 1, list: 'text'}");
    assertThat(refusal(() -> things.updateOne(eq("_id", 1), Updates.push("list", 1)))).isEqualTo(2);
  }
}
