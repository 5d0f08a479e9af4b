package org.partnership.reporting.overview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnership.reporting.projection.domain.PartnerState;

class SurvivorsTest {

  private static PartnerState partner(@Nullable String mergedInto) {
    return new PartnerState(
        "Name", List.of("CORPORATE"), null, null, List.of(), "ELIGIBLE", List.of(), mergedInto);
  }

  @Test
  @DisplayName("P-2 an id leads over several merges to the one that stands for it, counted once")
  void over_several_merges() {
    Survivors survivors =
        new Survivors(Map.of("a", partner("b"), "b", partner("c"), "c", partner(null)));

    assertThat(survivors.of(List.of("b", "a", "c"))).containsExactly("c");
    assertThat(survivors.counted()).containsOnlyKeys("c");
  }

  @Test
  @DisplayName("P-2 a survivor that is not known here leaves the partner standing for itself")
  void unknown_survivor() {
    Survivors survivors = new Survivors(Map.of("a", partner("elsewhere")));

    assertThat(survivors.of("a")).isEqualTo("a");
    assertThat(survivors.counted()).containsOnlyKeys("a");
    assertThat(survivors.of("never heard of")).isEqualTo("never heard of");
  }

  @Test
  @DisplayName("P-2 a circle of half-read merges ends where it began")
  void circle() {
    Survivors survivors = new Survivors(Map.of("a", partner("b"), "b", partner("a")));

    assertThat(survivors.of("a")).isEqualTo("a");
    assertThat(survivors.counted()).containsOnlyKeys("a", "b");
  }
}
