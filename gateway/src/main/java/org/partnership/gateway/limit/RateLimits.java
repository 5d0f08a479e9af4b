package org.partnership.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import org.partnership.gateway.limit.TokenBucket.Taken;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.partnership.gateway.visit.Visit;
import org.springframework.stereotype.Component;

/**
 * One bucket a caller: by token subject, without a token by address. The buckets kept are bounded;
 * one that is forgotten starts full, which is what its rest would have given it.
 */
@Component
public final class RateLimits {

  private final LimitProperties properties;
  private final String limit;
  private final Ticker time = Ticker.systemTicker();
  private final Cache<String, TokenBucket> buckets;
  private final Counter limited;

  RateLimits(LimitProperties properties, MeterRegistry meters) {
    this.properties = properties;
    this.limit = Integer.toString(properties.burst());
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(properties.callers())
            .expireAfterAccess(timeToFill().plusSeconds(1))
            .build();
    this.limited = meters.counter("gateway.rate.limited");
  }

  private Duration timeToFill() {
    return Duration.ofSeconds(properties.burst() / properties.ratePerSecond() + 1L);
  }

  /**
   * Counts a request of the caller with this token subject.
   *
   * @throws ProblemException {@code rate-limited} if that is one too many
   */
  public void takeForSubject(String subject, Visit visit) {
    take("subject " + subject, visit);
  }

  /**
   * Counts a request of a caller of whom only the address is known.
   *
   * @throws ProblemException {@code rate-limited} if that is one too many
   */
  public void takeForAddress(Visit visit) {
    take("address " + visit.address(), visit);
  }

  private void take(String key, Visit visit) {
    long now = time.read();
    Taken taken =
        buckets
            .get(key, k -> new TokenBucket(properties.burst(), properties.ratePerSecond(), now))
            .take(now);
    HttpHeaders headers = visit.response().responseHeaders();
    headers.set("RateLimit-Limit", limit);
    headers.set("RateLimit-Remaining", Integer.toString(taken.remaining()));
    headers.set("RateLimit-Reset", Integer.toString(taken.secondsToFull()));
    if (!taken.granted()) {
      limited.increment();
      throw new ProblemException(
          Fault.RATE_LIMITED,
          Duration.ofSeconds(taken.secondsToOne()),
          null,
          properties.ratePerSecond());
    }
  }
}
