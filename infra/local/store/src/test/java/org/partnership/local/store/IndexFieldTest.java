package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexFieldTest {

  private static boolean isUnchanged(String path, Document before, Document after) {
    return IndexField.of(new IndexKey(path, true)).isUnchanged(before, after);
  }

  private static Document state(@Nullable Object value) {
    return new Document("state", new Document("name", value).append("other", Math.random()));
  }

  @Test
  void what_changes_beside_a_field_leaves_it_unchanged() {
    assertThat(isUnchanged("state.name", state("a"), state("a"))).isTrue();
    assertThat(isUnchanged("state.name", state("a"), state("b"))).isFalse();
    assertThat(isUnchanged("state.missing", state("a"), state("b"))).isTrue();
  }

  @Test
  void a_field_that_comes_or_goes_is_changed_also_if_it_is_null() {
    Document without = new Document("state", new Document());
    assertThat(isUnchanged("state.name", without, state(null))).isFalse();
    assertThat(isUnchanged("state.name", state("a"), new Document())).isFalse();
    assertThat(isUnchanged("state.name", without, without.cloneDeeply())).isTrue();
  }

  @Test
  void what_lies_in_an_array_is_unchanged_if_the_array_is() {
    assertThat(isUnchanged("state.name.seq", state(rows(1, 2)), state(rows(1, 2)))).isTrue();
    assertThat(isUnchanged("state.name.seq", state(rows(1, 2)), state(rows(1, 3)))).isFalse();
    assertThat(isUnchanged("state.name.seq", state(rows(1)), state(rows()))).isFalse();
  }

  private static List<Document> rows(int... numbers) {
    return Arrays.stream(numbers).mapToObj(n -> new Document("seq", n)).toList();
  }

  @Test
  void documents_whose_fields_changed_places_are_changed() {
    assertThat(
            isUnchanged(
                "state.name",
                state(new Document("x", 1).append("y", 2)),
                state(new Document("y", 2).append("x", 1))))
        .isFalse();
  }
}
