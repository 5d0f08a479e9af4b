package org.partnership.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  @DisplayName(
      "Pauses double up to 30 s, ten seconds of service forget, ten deaths in a row end it")
  void pauses() {
    Backoff backoff = new Backoff(10);
    backoff.died(Duration.ofSeconds(9));
    assertThat(backoff.pause()).isEqualTo(Duration.ofMillis(200));
    backoff.died(Duration.ofSeconds(9));
    assertThat(backoff.pause()).isEqualTo(Duration.ofMillis(400));
    for (int i = 0; i < 8; i++) {
      backoff.died(Duration.ofSeconds(9));
    }
    assertThat(backoff.pause()).isEqualTo(Duration.ofSeconds(30));
    assertThat(backoff.givenUp()).isFalse();
    backoff.died(Duration.ofSeconds(9));
    assertThat(backoff.givenUp()).isTrue();

    backoff.died(Duration.ofSeconds(11));
    assertThat(backoff.givenUp()).isFalse();
    assertThat(backoff.pause()).isEqualTo(Duration.ofMillis(200));
  }
}
