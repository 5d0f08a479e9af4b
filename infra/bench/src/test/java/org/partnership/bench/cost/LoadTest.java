package org.partnership.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the benchmarks' figures rest on. */
class LoadTest {

  @Test
  void paced_work_begins_at_its_time_though_nothing_before_it_is_done() throws Exception {
    int count = 20;
    CountDownLatch allBegun = new CountDownLatch(count);
    long[] intendedAt = new long[count];
    Load.paced(
        1_000,
        count,
        (n, intended) -> {
          intendedAt[n] = intended;
          allBegun.countDown();
          allBegun.await();
        });
    for (int n = 1; n < count; n++) {
      assertThat(intendedAt[n] - intendedAt[n - 1]).isEqualTo(1_000_000);
    }
  }

  @Test
  void a_crowd_does_every_piece_once() throws Exception {
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    Load.crowd(4, 100, (n, intended) -> assertThat(done.add(n)).isTrue());
    assertThat(done).hasSize(100);
  }

  @Test
  void what_fails_in_one_fails_the_run() {
    assertThatThrownBy(
            () ->
                Load.crowd(
                    2,
                    10,
                    (n, intended) -> {
                      if (n == 7) {
                        throw new IllegalArgumentException("seven");
                      }
                    }))
        .hasRootCauseMessage("seven");
  }

  @Test
  void percentiles_are_values_that_were_measured() {
    List<Double> values = List.of(5.0, 1.0, 4.0, 2.0, 3.0);
    assertThat(Figures.percentile(values, 0.5)).isEqualTo(3.0);
    assertThat(Figures.percentile(values, 0.99)).isEqualTo(5.0);
    assertThat(Figures.percentile(values, 0.2)).isEqualTo(1.0);
    assertThat(Figures.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    assertThat(Figures.ratios(List.of(6.0, 9.0), List.of(2.0, 3.0))).containsExactly(3.0, 3.0);
  }
}
