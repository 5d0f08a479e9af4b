package org.partnership.consultation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChangeTest {

  @Test
  void only_what_differs_is_noted() {
    List<Change> changes = new ArrayList<>();
    Change.note(changes, "title", "a", "a");
    Change.note(changes, "purpose", null, null);
    Change.note(changes, "welcome", null, "hello");
    assertThat(changes).containsExactly(new Change("welcome", null, "hello"));
  }

  @Test
  void long_texts_are_cut_and_never_within_a_character() {
    String smiles = "😀".repeat(400);
    String cut = Objects.requireNonNull(new Change("text", "x" + smiles, "short").from());
    assertThat(cut).endsWith("…").hasSizeLessThanOrEqualTo(501);
    assertThat(cut.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
        .isTrue();
  }
}
