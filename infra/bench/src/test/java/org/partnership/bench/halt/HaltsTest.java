package org.partnership.bench.halt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A process that is really halted, once at each kind of point. */
class HaltsTest {

  private static final long SEED = 3;

  @Test
  void a_halt_before_or_after_anything_loses_nothing() throws Exception {
    assertThat(HaltsCommand.halts(SEED))
        .hasSize(Point.values().length)
        .allSatisfy(
            outcome -> {
              assertThat(outcome.halted()).as("%s was reached", outcome.point()).isTrue();
              assertThat(outcome.findings()).as("%s", outcome.point()).isEmpty();
            });
  }
}
