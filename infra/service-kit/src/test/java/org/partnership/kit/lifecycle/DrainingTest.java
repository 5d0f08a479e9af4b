package org.partnership.kit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;

class DrainingTest {

  @Test
  @DisplayName(
      "A stop waits as long as configured, and before the web server stops taking requests")
  void waitsFirst() {
    List<Duration> waited = new ArrayList<>();
    Draining draining = new Draining(Duration.ofSeconds(3), waited::add);

    draining.start();
    assertThat(draining.isRunning()).isTrue();
    assertThat(waited).isEmpty();
    draining.stop();

    assertThat(waited).containsExactly(Duration.ofSeconds(3));
    assertThat(draining.isRunning()).isFalse();
    assertThat(draining.getPhase())
        .as("higher phases stop first")
        .isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
  }
}
