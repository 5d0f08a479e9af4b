package org.partnership.bench.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The kit's relay, sweep, store and inbox in ten thousand small worlds full of trouble. */
class SimulationTest {

  @Test
  void ten_thousand_seeds_are_clean() {
    List<Simulation.Outcome> broken =
        LongStream.rangeClosed(1, 10_000)
            .parallel()
            .mapToObj(Simulation::run)
            .filter(o -> !o.clean())
            .toList();
    assertThat(broken).as("replay one with: simulate --seed N").isEmpty();
  }

  @Test
  void the_same_seed_is_the_same_run_to_the_last_point() {
    for (long seed = 1; seed <= 50; seed++) {
      assertThat(trace(seed)).isEqualTo(trace(seed));
    }
  }

  private static List<String> trace(long seed) {
    List<String> trace = new ArrayList<>();
    Simulation.run(seed, Tampering.NONE, trace::add);
    return trace;
  }

  @Test
  void the_worlds_hold_every_kind_of_trouble() {
    List<String> all = new ArrayList<>();
    LongStream.rangeClosed(1, 300).forEach(seed -> all.addAll(trace(seed)));
    assertThat(all)
        .anyMatch(line -> line.endsWith("send DIES"))
        .anyMatch(line -> line.contains("bulk tallies DIES"))
        .anyMatch(line -> line.contains("commit of offset DIES"))
        .anyMatch(line -> line.contains("update platform_busy_instances waits"))
        .contains("  store: FAILS_BEFORE", "  store: FAILS_AFTER", "  store: HAPPENS_LATER")
        .anyMatch(line -> line.contains("platform_dead_letters"))
        .anyMatch(line -> line.contains("platform_parked_events"));
  }
}
