package org.partnership.bench.halt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form of {@code bench halts}: one real halt around each kind of operation. */
class HaltsTest {

  private static final long SEED = 3;

  private static final List<Point> POINTS =
      List.of(
          Point.AFTER_WRITE,
          Point.BEFORE_SEND,
          Point.BEFORE_ACKNOWLEDGEMENT,
          Point.AFTER_PULL,
          Point.AFTER_PROJECTION,
          Point.BEFORE_OFFSET_COMMIT);

  @Test
  void a_halt_around_anything_loses_nothing() throws Exception {
    assertThat(HaltsCommand.halts(SEED, POINTS))
        .hasSize(POINTS.size())
        .allSatisfy(
            outcome -> {
              assertThat(outcome.halted()).as("%s was reached", outcome.point()).isTrue();
              assertThat(outcome.findings()).as("%s", outcome.point()).isEmpty();
            });
  }
}
