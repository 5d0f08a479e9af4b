package org.partnership.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The time of day, which a test may move on. */
public final class MovableClock extends Clock {

  private final Clock real;
  private volatile Duration ahead = Duration.ZERO;

  private MovableClock(Clock real) {
    this.real = real;
  }

  /** Time passes at once. */
  public void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  /** Puts it in the place of the service's clock. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {

    @Bean
    MovableClock clock() {
      return new MovableClock(Clock.systemUTC());
    }
  }
}
