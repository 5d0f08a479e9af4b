package org.partnership.agreement.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnership.agreement.Given;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Holding;
import org.partnership.agreement.partner.domain.HoldCause;
import org.partnership.agreement.partner.domain.Merge;
import org.partnership.agreement.partner.domain.MergedStanding;
import org.partnership.agreement.partner.domain.Merges;
import org.partnership.agreement.partner.domain.PartnerReading;
import org.partnership.agreement.partner.domain.StandingMark;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import tools.jackson.databind.node.JsonNodeFactory;

/** A-10, P-2: what standing reaches the agreements of a partner that was merged. */
class MergedStandingTest {

  private static final String LOSER = Given.PARTNER;
  private static final String SURVIVOR = "survivor";

  private final Map<String, PartnerReading> known = new HashMap<>();
  private long number;

  MergedStandingTest() {
    known.put(LOSER, PartnerReading.UNKNOWN);
    known.put(SURVIVOR, PartnerReading.UNKNOWN);
  }

  private Event event() {
    number++;
    return new Event(
        "event-" + number,
        "any",
        "/partner-service",
        "x",
        "x",
        Instant.EPOCH,
        "MLI",
        null,
        new Position(1, number),
        null,
        null,
        null,
        JsonNodeFactory.instance.objectNode());
  }

  private void status(String partner, String status) {
    known.computeIfPresent(partner, (id, r) -> r.withStatus(status, null, event()));
  }

  private void merged(String merge) {
    known.computeIfPresent(
        LOSER, (id, r) -> r.mergedInto(new Merge(merge, SURVIVOR), "ARCHIVED", event()));
  }

  private void absorbed(String merge) {
    known.computeIfPresent(SURVIVOR, (id, r) -> r.absorbing(merge, event()));
  }

  private void undone(String status) {
    known.computeIfPresent(LOSER, (id, r) -> r.unmerged(status, null, event()));
  }

  private @org.jspecify.annotations.Nullable StandingMark standing() {
    return MergedStanding.of(LOSER, id -> Optional.ofNullable(known.get(id)));
  }

  private Agreement follow(Agreement now) {
    StandingMark mark = standing();
    return mark == null ? now : Given.state(Holding.follow(now, LOSER, mark, Given.SWEEP));
  }

  @Test
  void A_10_the_survivors_block_reaches_the_losers_agreements_and_its_release_too() {
    merged("m");
    absorbed("m");
    Agreement now = follow(Given.draft(LOSER));
    assertThat(now.holds().onHold()).isFalse();
    status(SURVIVOR, "BLOCKED");
    now = follow(now);
    assertThat(now.holds().current())
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.partnerId()).as("the party, as recorded").isEqualTo(LOSER);
              assertThat(hold.survivorId()).isEqualTo(SURVIVOR);
              assertThat(hold.partnerSeq()).isEqualTo(number);
            });
    status(SURVIVOR, "ELIGIBLE");
    assertThat(follow(now).holds().onHold()).isFalse();
  }

  @Test
  void A_10_what_held_the_loser_holds_until_the_survivor_has_taken_over() {
    status(LOSER, "SUSPENDED");
    Agreement now = follow(Given.draft(LOSER));
    merged("m");
    now = follow(now);
    assertThat(now.holds().onHold()).as("between the two events of a merge").isTrue();
    status(SURVIVOR, "SUSPENDED");
    absorbed("m");
    now = follow(now);
    assertThat(now.holds().onHold()).isTrue();
    status(SURVIVOR, "ELIGIBLE");
    assertThat(follow(now).holds().onHold()).isFalse();
  }

  @Test
  void A_10_when_the_merge_is_undone_the_losers_own_standing_counts_again() {
    merged("m");
    absorbed("m");
    status(SURVIVOR, "BLOCKED");
    Agreement held = follow(Given.draft(LOSER));
    assertThat(held.holds().onHold()).isTrue();
    undone("ELIGIBLE");
    Agreement free = follow(held);
    assertThat(free.holds().onHold()).isFalse();
    status(SURVIVOR, "SUSPENDED");
    assertThat(follow(free).holds().onHold()).as("the survivor is another again").isFalse();
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  /** Events of two partners come in any order between them; readers wake up late. */
  @ParameterizedTest
  @MethodSource("seeds")
  void A_10_an_older_run_that_wakes_up_late_changes_nothing(int seed) {
    Random random = new Random(seed);
    java.util.List<StandingMark> seen = new java.util.ArrayList<>();
    Agreement now = Given.draft(LOSER);
    int merges = 0;
    for (int i = 0; i < 40; i++) {
      switch (random.nextInt(6)) {
        case 0 -> status(LOSER, random.nextBoolean() ? "SUSPENDED" : "ELIGIBLE");
        case 1 -> status(SURVIVOR, random.nextBoolean() ? "BLOCKED" : "ELIGIBLE");
        case 2 -> merged("m" + ++merges);
        case 3 -> absorbed("m" + merges);
        case 4 -> undone(random.nextBoolean() ? "EXPIRED" : "ELIGIBLE");
        default -> now = follow(now);
      }
      StandingMark mark = standing();
      if (mark != null) {
        seen.add(mark);
      }
      now = follow(now);
      HoldCause cause = mark == null ? null : mark.cause();
      if (!seen.isEmpty()) {
        StandingMark late = seen.get(random.nextInt(seen.size()));
        now = Given.state(Holding.follow(now, LOSER, late, Given.SWEEP));
      }
      assertThat(now.holds().onHold()).as("seed %s, step %s", seed, i).isEqualTo(cause != null);
    }
  }

  @Test
  void P_2_all_ids_of_a_partner_mean_the_same_however_often_it_was_merged() {
    Merges merges = new Merges(Map.of("a", "b", "b", "c", "d", "c", "x", "y"));
    assertThat(merges.of("a")).isEqualTo("c");
    assertThat(merges.of("c")).isEqualTo("c");
    assertThat(merges.sameAs("d")).containsExactlyInAnyOrder("a", "b", "c", "d");
    assertThat(merges.sameAs("z")).containsExactly("z");
    assertThat(new Merges(Map.of("a", "b", "b", "a")).of("a")).as("a circle ends").isEqualTo("a");
  }
}
