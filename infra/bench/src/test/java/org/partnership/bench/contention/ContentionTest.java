package org.partnership.bench.contention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code bench contention}: real processes, bounded in time. */
class ContentionTest {

  @Test
  void sixteen_writers_in_two_instances_on_ten_aggregates_lose_no_version(@TempDir Path folder)
      throws Exception {
    ContentionCommand.Outcome outcome =
        ContentionCommand.contend(folder, "--updates", "20000", "--seconds", "20");
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.acknowledged()).isGreaterThan(1_000);
    assertThat(outcome.checked()).as("with the creations").isEqualTo(outcome.acknowledged() + 10);
    assertThat(outcome.lostRaces()).as("they did contend").isPositive();
  }
}
