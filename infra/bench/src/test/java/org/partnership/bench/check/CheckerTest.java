package org.partnership.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnership.bench.check.Command.Outcome;
import org.partnership.bench.check.Finding.Kind;
import org.partnership.bench.check.Observation.Claim;
import org.partnership.bench.check.Observation.Projected;
import org.partnership.bench.check.Observation.Published;
import org.partnership.bench.check.Observation.Stored;
import org.partnership.kit.event.Position;

/** The checker on observations made by hand. */
class CheckerTest {

  private final List<Command> ledger = new ArrayList<>();
  private final List<Stored> stored = new ArrayList<>();
  private final List<Published> published = new ArrayList<>();
  private final List<Projected> projected = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  /** Two commands with one event and two events, all well. */
  CheckerTest() {
    ledger.add(new Command("c1", "a", 1, Outcome.ACKNOWLEDGED));
    ledger.add(new Command("c2", "a", 2, Outcome.UNKNOWN));
    ledger.add(new Command("c3", "a", 1, Outcome.REFUSED));
    stored.add(new Stored("a", 2, 3, List.of("c1", "c2"), List.of()));
    published.add(record(1, "e1", "c1"));
    published.add(record(2, "e2", "c2"));
    published.add(record(3, "e3", "c2"));
    projected.add(new Projected("r", "a", new Position(1, 3), List.of("e1", "e2", "e3")));
  }

  private static Published record(long sequence, String event, String command) {
    return new Published("a", new Position(1, sequence), event, command);
  }

  private List<Kind> kinds() {
    return Checker.check(new Observation(ledger, stored, published, projected, claims)).stream()
        .map(Finding::kind)
        .distinct()
        .toList();
  }

  @Test
  void what_is_well_is_found_well() {
    assertThat(kinds()).isEmpty();
  }

  @Test
  void repeats_of_published_events_are_no_fault() {
    published.add(record(1, "e1", "c1"));
    published.add(record(2, "e2", "c2"));
    assertThat(kinds()).isEmpty();
  }

  @Test
  void a_new_epoch_may_start_anywhere_below_the_next_number() {
    published.add(new Published("a", new Position(2, 4), "e4", "c4"));
    ledger.add(new Command("c4", "a", 1, Outcome.ACKNOWLEDGED));
    stored.set(0, new Stored("a", 3, 4, List.of("c1", "c2", "c4"), List.of()));
    projected.set(0, new Projected("r", "a", new Position(2, 4), List.of("e1", "e2", "e3", "e4")));
    assertThat(kinds()).isEmpty();
  }

  @Test
  void an_unknown_command_may_have_done_nothing_but_not_half() {
    published.remove(2);
    published.remove(1);
    stored.set(0, new Stored("a", 1, 1, List.of("c1"), List.of()));
    projected.set(0, new Projected("r", "a", new Position(1, 1), List.of("e1")));
    assertThat(kinds()).isEmpty();
    published.add(record(2, "e2", "c2"));
    assertThat(kinds()).contains(Kind.INVENTED);
  }

  @Test
  void an_acknowledged_command_without_effect_is_lost() {
    ledger.add(new Command("c4", "b", 0, Outcome.ACKNOWLEDGED));
    assertThat(kinds()).containsExactly(Kind.LOST);
  }

  @Test
  void an_event_that_waits_for_ever_is_lost() {
    published.remove(2);
    stored.set(0, new Stored("a", 2, 3, List.of("c1", "c2"), List.of(3L)));
    projected.set(0, new Projected("r", "a", new Position(1, 2), List.of("e1", "e2")));
    assertThat(kinds()).containsExactly(Kind.LOST);
  }

  @Test
  void a_deleted_aggregate_is_lost() {
    stored.clear();
    assertThat(kinds()).contains(Kind.LOST);
  }

  @Test
  void a_refused_command_with_effect_is_invented() {
    ledger.set(1, new Command("c2", "a", 2, Outcome.REFUSED));
    assertThat(kinds()).containsExactly(Kind.INVENTED);
  }

  @Test
  void an_event_that_nobody_asked_for_is_invented() {
    published.add(record(4, "e4", "stranger"));
    assertThat(kinds()).contains(Kind.INVENTED);
  }

  @Test
  void two_events_under_one_number_are_invented() {
    published.add(record(3, "other", "c2"));
    assertThat(kinds()).contains(Kind.INVENTED);
  }

  @Test
  void swapped_events_are_reordered() {
    published.add(published.remove(1));
    assertThat(kinds()).containsExactly(Kind.REORDERED);
  }

  @Test
  void a_missing_number_is_a_gap() {
    published.remove(1);
    assertThat(kinds()).contains(Kind.GAP);
  }

  @Test
  void a_command_with_two_effects_is_doubly_applied() {
    stored.set(0, new Stored("a", 3, 3, List.of("c1", "c1", "c2"), List.of()));
    assertThat(kinds()).containsExactly(Kind.DOUBLY_APPLIED);
  }

  @Test
  void a_projection_that_holds_an_event_twice_is_doubly_applied() {
    projected.set(0, new Projected("r", "a", new Position(1, 3), List.of("e1", "e2", "e2", "e3")));
    assertThat(kinds()).containsExactly(Kind.DOUBLY_APPLIED);
  }

  @Test
  void a_projection_that_is_behind_or_lacks_an_event_diverges() {
    projected.set(0, new Projected("r", "a", new Position(1, 2), null));
    assertThat(kinds()).containsExactly(Kind.DIVERGING);
    projected.set(0, new Projected("r", "a", new Position(1, 3), List.of("e1", "e3")));
    assertThat(kinds()).containsExactly(Kind.DIVERGING);
  }

  @Test
  void a_projection_in_another_order_is_reordered() {
    projected.set(0, new Projected("r", "a", new Position(1, 3), List.of("e2", "e1", "e3")));
    assertThat(kinds()).containsExactly(Kind.REORDERED);
  }

  @Test
  void a_reader_that_knows_nothing_of_a_subject_diverges() {
    ledger.add(new Command("c4", "b", 1, Outcome.ACKNOWLEDGED));
    stored.add(new Stored("b", 1, 1, List.of("c4"), List.of()));
    published.add(new Published("b", new Position(1, 1), "e9", "c4"));
    assertThat(kinds()).containsExactly(Kind.DIVERGING);
  }

  @Test
  void a_mark_claimed_twice_under_one_lease_is_swept_twice() {
    claims.add(new Claim("m", Instant.EPOCH));
    claims.add(new Claim("m", Instant.EPOCH.plusSeconds(60)));
    assertThat(kinds()).isEmpty();
    claims.add(new Claim("m", Instant.EPOCH));
    assertThat(kinds()).containsExactly(Kind.SWEPT_TWICE);
  }

  @Test
  void where_the_state_does_not_tell_of_commands_their_events_and_answers_do() {
    stored.set(0, new Stored("a", 2, 3, null, List.of()));
    assertThat(kinds()).isEmpty();
    published.remove(0);
    assertThat(kinds()).contains(Kind.LOST, Kind.GAP);
  }
}
