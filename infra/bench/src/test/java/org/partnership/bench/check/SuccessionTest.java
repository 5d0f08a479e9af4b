package org.partnership.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnership.bench.check.Finding.Kind;
import org.partnership.kit.event.Position;

class SuccessionTest {

  private final Succession succession = new Succession();

  private void acknowledged(String... commands) {
    for (int i = 0; i < commands.length; i++) {
      succession.acknowledged("a", i + 1, commands[i]);
    }
  }

  private void published(long sequence, String command) {
    succession.published("a", new Position(1, sequence), command);
  }

  private List<Kind> kinds() {
    return succession.findings().stream().map(Finding::kind).distinct().toList();
  }

  @Test
  void every_version_with_its_event_in_order_and_repeats_are_clean() {
    acknowledged("x", "y");
    published(1, "x");
    published(2, "y");
    published(1, "x");
    published(2, "y");
    succession.stored("a", 2, 2, 2, 0);
    assertThat(kinds()).isEmpty();
    assertThat(succession.repeats()).isEqualTo(2);
    assertThat(succession.events()).isEqualTo(2);
  }

  @Test
  void an_answer_that_never_came_may_have_its_event_or_not() {
    acknowledged("x");
    succession.unanswered("y");
    succession.unanswered("z");
    published(1, "x");
    published(2, "y");
    succession.stored("a", 2, 2, 2, 0);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void a_missing_number_is_a_gap_and_its_command_lost() {
    acknowledged("x", "y", "z");
    published(1, "x");
    published(3, "z");
    succession.stored("a", 3, 3, 3, 0);
    assertThat(kinds()).containsExactly(Kind.GAP, Kind.LOST);
  }

  @Test
  void a_later_one_first_is_reordered() {
    acknowledged("x", "y");
    published(2, "y");
    published(1, "x");
    succession.stored("a", 2, 2, 2, 0);
    assertThat(kinds()).containsExactly(Kind.REORDERED);
  }

  @Test
  void one_number_told_to_two_is_a_lost_update() {
    succession.acknowledged("a", 1, "x");
    succession.acknowledged("a", 1, "y");
    published(1, "y");
    succession.stored("a", 1, 1, 1, 0);
    assertThat(kinds()).containsExactly(Kind.LOST);
  }

  @Test
  void an_event_of_another_command_or_of_none_is_found() {
    acknowledged("x");
    published(1, "y");
    published(2, "z");
    succession.stored("a", 2, 2, 2, 0);
    assertThat(kinds()).containsExactly(Kind.DOUBLY_APPLIED, Kind.INVENTED);
  }

  @Test
  void what_waits_or_is_not_in_the_state_is_lost_and_more_than_stored_invented() {
    acknowledged("x");
    published(1, "x");
    succession.stored("a", 2, 2, 1, 1);
    succession.stored("a", 0, 0, 0, 0);
    assertThat(kinds()).containsExactly(Kind.LOST, Kind.INVENTED);
  }
}
