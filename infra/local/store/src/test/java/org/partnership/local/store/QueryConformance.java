package org.partnership.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Filters.size;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Finding by the filter operators the platform uses, sorted, limited, in batches. */
public interface QueryConformance extends ConformanceDatabase {

  private MongoCollection<Document> partners() {
    return collectionOf(
        "{_id: 1, name: 'Alpha Aid', office: 'KEN', state: {status: 'ACTIVE'}, score: 10, tags: ['a', 'b']}",
        "{_id: 2, name: 'Alpine Care', office: 'KEN', state: {status: 'ENDED'}, score: 20, tags: ['b']}",
        "{_id: 3, name: 'Beta Trust', office: 'PER', state: {status: 'ACTIVE'}, score: 30.5, tags: []}",
        "{_id: 4, name: 'Gamma', office: 'PER', state: {}, outbox: [{seq: 1, type: 'x'}, {seq: 2, type: 'y'}]}",
        "{_id: 5, name: 'alpha lower', office: null, state: {status: 'ACTIVE'}, score: 'many'}");
  }

  private List<Integer> ids(Bson filter) {
    List<Integer> ids = new ArrayList<>();
    partners().find(filter).sort(Sorts.ascending("_id")).forEach(d -> ids.add(d.getInteger("_id")));
    return ids;
  }

  @Test
  default void equality_on_plain_and_nested_fields() {
    assertThat(ids(eq("office", "KEN"))).containsExactly(1, 2);
    assertThat(ids(eq("state.status", "ACTIVE"))).containsExactly(1, 3, 5);
    assertThat(ids(eq("tags", "b"))).as("an element").containsExactly(1, 2);
    assertThat(ids(eq("tags", List.of("a", "b")))).as("the whole array").containsExactly(1);
    assertThat(ids(eq("outbox.seq", 2))).containsExactly(4);
  }

  @Test
  default void null_is_equal_to_null_and_to_nothing() {
    assertThat(ids(eq("office", null))).containsExactly(5);
    assertThat(ids(eq("state.status", null))).containsExactly(4);
    assertThat(ids(ne("office", null))).containsExactly(1, 2, 3, 4);
  }

  @Test
  default void ranges_compare_within_one_class_of_values() {
    assertThat(ids(gt("score", 10))).containsExactly(2, 3);
    assertThat(ids(gte("score", 10))).containsExactly(1, 2, 3);
    assertThat(ids(lt("score", 30.5))).containsExactly(1, 2);
    assertThat(ids(lte("score", 30.5))).containsExactly(1, 2, 3);
    assertThat(ids(and(gt("score", 10), lt("score", 30)))).containsExactly(2);
    assertThat(ids(gte("name", "Beta"))).containsExactly(3, 4, 5);
    assertThat(ids(and(gt("_id", 1), lte("_id", 3)))).containsExactly(2, 3);
  }

  @Test
  default void membership_and_its_negation() {
    assertThat(ids(in("office", "PER", "XXX"))).containsExactly(3, 4);
    assertThat(ids(in("office", "PER", null))).containsExactly(3, 4, 5);
    assertThat(ids(nin("office", "PER", "KEN"))).containsExactly(5);
    assertThat(ids(in("_id", 5, 1, 99))).containsExactly(1, 5);
    assertThat(ids(in("tags", "a", "z"))).containsExactly(1);
    assertThat(ids(in("office", List.of()))).isEmpty();
  }

  @Test
  default void logical_operators() {
    assertThat(ids(or(eq("office", "KEN"), eq("name", "Gamma")))).containsExactly(1, 2, 4);
    assertThat(ids(and(eq("office", "KEN"), eq("score", 20)))).containsExactly(2);
    assertThat(ids(and(eq("_id", 2), eq("office", "PER")))).isEmpty();
    assertThat(ids(nor(eq("office", "KEN"), eq("office", "PER")))).containsExactly(5);
    assertThat(ids(not(eq("office", "KEN")))).containsExactly(3, 4, 5);
    assertThat(ids(and(or(eq("_id", 1), eq("_id", 3)), or(eq("office", "PER"), eq("score", 20)))))
        .containsExactly(3);
  }

  @Test
  default void existence_is_not_the_same_as_null() {
    assertThat(ids(exists("score"))).containsExactly(1, 2, 3, 5);
    assertThat(ids(exists("office"))).containsExactly(1, 2, 3, 4, 5);
    assertThat(ids(exists("state.status", false))).containsExactly(4);
    assertThat(ids(exists("outbox.0"))).as("an array that is not empty").containsExactly(4);
  }

  @Test
  default void array_elements_match_as_a_whole() {
    assertThat(ids(elemMatch("outbox", and(eq("seq", 1), eq("type", "x"))))).containsExactly(4);
    assertThat(ids(elemMatch("outbox", and(eq("seq", 1), eq("type", "y"))))).isEmpty();
    assertThat(ids(and(eq("outbox.seq", 1), eq("outbox.type", "y"))))
        .as("different elements may match without elemMatch")
        .containsExactly(4);
    assertThat(ids(Filters.all("tags", "a", "b"))).containsExactly(1);
    assertThat(ids(size("tags", 1))).containsExactly(2);
  }

  @Test
  default void a_prefix_by_regular_expression() {
    assertThat(ids(regex("name", "^Alp"))).containsExactly(1, 2);
    assertThat(ids(regex("name", "^\\QAlpha A\\E"))).containsExactly(1);
    assertThat(ids(regex("name", "^alpha", "i"))).containsExactly(1, 5);
    assertThat(ids(regex("name", "(Care|Trust)$"))).containsExactly(2, 3);
  }

  @Test
  default void sorting_by_several_fields_with_skip_and_limit() {
    List<Integer> ids = new ArrayList<>();
    partners()
        .find(in("_id", 1, 2, 3, 4))
        .sort(Sorts.orderBy(Sorts.descending("office"), Sorts.ascending("score")))
        .skip(1)
        .limit(2)
        .forEach(d -> ids.add(d.getInteger("_id")));
    assertThat(ids).as("nothing sorts before numbers").containsExactly(3, 1);
  }

  @Test
  default void values_sort_by_class_first() {
    List<Integer> ids = new ArrayList<>();
    partners()
        .find()
        .sort(Sorts.ascending("score", "_id"))
        .forEach(d -> ids.add(d.getInteger("_id")));
    assertThat(ids).as("nothing, numbers, text").containsExactly(4, 1, 2, 3, 5);
  }

  @Test
  default void counting_with_and_without_filter() {
    MongoCollection<Document> partners = partners();
    assertThat(partners.countDocuments()).isEqualTo(5);
    assertThat(partners.estimatedDocumentCount()).isEqualTo(5);
    assertThat(partners.countDocuments(eq("office", "KEN"))).isEqualTo(2);
    assertThat(collection().countDocuments()).isZero();
    assertThat(partners.distinct("office", String.class).into(new ArrayList<>()))
        .containsExactlyInAnyOrder("KEN", "PER", null);
  }

  @Test
  default void many_documents_come_in_batches() {
    MongoCollection<Document> things = collection();
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      documents.add(new Document("_id", i).append("n", i % 7).append("text", "x".repeat(100)));
    }
    things.insertMany(documents);
    List<Integer> ids = new ArrayList<>();
    things
        .find()
        .sort(Sorts.descending("_id"))
        .batchSize(64)
        .forEach(d -> ids.add(d.getInteger("_id")));
    assertThat(ids).hasSize(1000).isSortedAccordingTo((a, b) -> b - a);
    assertThat(things.find().into(new ArrayList<>())).hasSize(1000);
    assertThat(things.find(eq("n", 3)).sort(Sorts.ascending("text")).into(new ArrayList<>()))
        .hasSize(143);
    assertThat(things.find().limit(150).into(new ArrayList<>())).hasSize(150);
  }

  @Test
  default void an_unknown_operator_is_refused() {
    assertThat(refusal(() -> ids(new Document("$unknown", 1)))).isPositive();
    assertThat(refusal(() -> ids(new Document("name", new Document("$unknown", 1))))).isPositive();
  }
}
