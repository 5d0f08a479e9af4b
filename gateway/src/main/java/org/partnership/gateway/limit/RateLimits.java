package org.partnership.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.partnership.gateway.limit.TokenBucket.Taken;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * One bucket a caller: by token subject, without a token by address. The buckets kept are bounded;
 * one that is forgotten starts full, which is what its rest would have given it.
 */
@Component
public final class RateLimits {

  private final LimitProperties properties;
  private final Ticker time = Ticker.systemTicker();
  private final Cache<String, TokenBucket> buckets;
  private final Counter limited;

  RateLimits(LimitProperties properties, MeterRegistry meters) {
    this.properties = properties;
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
  void takeForSubject(String subject, ServerWebExchange exchange) {
    take("subject " + subject, exchange);
  }

  /**
   * Counts a request of a caller of whom only the address is known.
   *
   * @throws ProblemException {@code rate-limited} if that is one too many
   */
  public void takeForAddress(ServerWebExchange exchange) {
    InetSocketAddress address = exchange.getRequest().getRemoteAddress();
    take(address == null ? "unknown" : "address " + address.getHostString(), exchange);
  }

  private void take(String key, ServerWebExchange exchange) {
    long now = time.read();
    Taken taken =
        buckets
            .get(key, k -> new TokenBucket(properties.burst(), properties.ratePerSecond(), now))
            .take(now);
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("RateLimit-Limit", Integer.toString(properties.burst()));
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
