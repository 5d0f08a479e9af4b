package org.partnership.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

  @Test
  @DisplayName("Data lies in the checkout unless another folder is named")
  void dataFolder() {
    assertThat(Options.parse(new String[] {"start", "--root", "/checkout"}, NOW).data())
        .isEqualTo(Path.of("/checkout/data"));
    Options named =
        Options.parse(
            new String[] {"start", "--data", "/elsewhere", "--fresh", "--no-material"}, NOW);
    assertThat(named.data()).isEqualTo(Path.of("/elsewhere"));
    assertThat(named.fresh()).isTrue();
    assertThat(named.material()).isFalse();
    assertThat(named.began()).isEqualTo(NOW);
    assertThat(named.instances()).isEqualTo(1);
    assertThat(Options.parse(new String[] {"start", "--instances", "2"}, NOW).instances())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("What cannot be understood is refused with a sentence")
  void refusals() {
    assertThatThrownBy(() -> Options.parse(new String[] {}, NOW)).hasMessageContaining("start");
    assertThatThrownBy(() -> Options.parse(new String[] {"begin"}, NOW))
        .hasMessageContaining("Unknown command begin");
    assertThatThrownBy(() -> Options.parse(new String[] {"start", "--fast"}, NOW))
        .hasMessageContaining("Unknown option --fast");
    assertThatThrownBy(() -> Options.parse(new String[] {"start", "--instances", "no"}, NOW))
        .hasMessageContaining("--instances is a number");
    assertThatThrownBy(() -> Options.parse(new String[] {"start", "--data"}, NOW))
        .hasMessageContaining("--data needs a value");
  }
}
