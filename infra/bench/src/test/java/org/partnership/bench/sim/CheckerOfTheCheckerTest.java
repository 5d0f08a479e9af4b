package org.partnership.bench.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.bench.check.Finding;

/** The checker is only as good as what it catches: every seeded fault, and by its right name. */
class CheckerOfTheCheckerTest {

  private static final int SEEDS = 3_000;
  private static final int CAUGHT_IS_ENOUGH = 3;

  @ParameterizedTest
  @EnumSource
  void is_caught(SeededFault fault) {
    int caught = 0;
    long first = 0;
    TreeSet<Finding.Kind> kinds = new TreeSet<>();
    for (long seed = 1; seed <= SEEDS && caught < CAUGHT_IS_ENOUGH; seed++) {
      List<Finding> findings = Simulation.run(seed, fault.tampering(), line -> {}).findings();
      if (findings.stream().anyMatch(f -> fault.verdict().contains(f.kind()))) {
        assertThat(Simulation.run(seed, fault.without(), line -> {}).findings())
            .as("without the fault")
            .isEmpty();
        caught++;
        first = first == 0 ? seed : first;
        findings.forEach(f -> kinds.add(f.kind()));
      }
    }
    System.out.printf(Locale.ROOT, "%-40s first seed %5d  verdict %s%n", fault, first, kinds);
    assertThat(caught).as("seeds that caught " + fault).isEqualTo(CAUGHT_IS_ENOUGH);
  }
}
