package org.partnership.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.partnership.bench.harness.Http;
import org.partnership.bench.harness.LocalPlatform;
import org.partnership.bench.harness.RollingLoad;
import org.partnership.bench.harness.Sharing;

/**
 * Two instances of every service behind the gateway. The short form of {@code bench rolling}, which
 * restarts all of them. Twelve processes: run where asked for, by {@code
 * -Dplatform.two-instances=true}.
 */
@EnabledIfSystemProperty(named = "platform.two-instances", matches = "true")
class TwoInstancesIT {

  private static final List<String> SERVICES =
      List.of("partner-service", "agreement-service", "consultation-service", "reporting-service");

  @Test
  @DisplayName("both instances work; one after the other restarted under load fails no request")
  void a_service_is_replaced_instance_by_instance_and_nobody_notices() throws Exception {
    assumeThat(Platform.isForeign()).isFalse();
    try (LocalPlatform platform =
            LocalPlatform.start(
                Platform.root(), Platform.release(), "--no-material", "--instances", "2");
        RollingLoad load = new RollingLoad(new Http(LocalPlatform.GATEWAY))) {
      Sharing sharing = new Sharing(platform, SERVICES);
      await("every instance serves and reads").atMost(Duration.ofSeconds(60)).until(sharing::all);
      for (String instance : List.of("partner-service", "partner-service-2")) {
        LocalPlatform.Part before = platform.part(instance);
        long answered = load.answered();
        platform.signal("TERM", List.of(before.pid()));
        platform.awaitRestart(before);
        assertThat(load.answered()).isGreaterThan(answered);
      }
      await("both share the work again").atMost(Duration.ofSeconds(60)).until(sharing::all);
      load.close();
      assertThat(load.failed()).isEmpty();
    }
  }
}
