package org.partnership.bench.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A halt at every point of a command's way loses nothing, whoever goes on afterwards. */
class CrashPointsTest {

  @ParameterizedTest
  @EnumSource
  void a_halt_before_or_after_anything_loses_nothing(Shape shape) {
    CrashPoints.Report report = CrashPoints.run(shape, false);
    assertThat(report.broken()).isEmpty();
    assertThat(report.halts())
        .containsKeys(
            shape.creates() ? "insert tallies" : "update tallies",
            shape.creates() ? "insert tallies done" : "update tallies done");
    if (shape.events() > 0) {
      assertThat(report.halts())
          .containsKeys(
              "send",
              "send done",
              "acknowledgement",
              "acknowledgement done",
              "bulk tallies",
              "bulk tallies done",
              "bulk copies",
              "bulk copies done",
              "commit of offset",
              "commit of offset done");
    }
  }

  @Test
  void two_halts_lose_nothing_either() {
    CrashPoints.Report report = CrashPoints.run(Shape.CHANGE, true);
    assertThat(report.pairs()).isGreaterThan(1_000);
    assertThat(report.broken()).isEmpty();
  }
}
