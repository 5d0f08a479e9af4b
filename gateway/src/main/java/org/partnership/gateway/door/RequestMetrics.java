package org.partnership.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.partnership.gateway.visit.Visit;
import org.springframework.stereotype.Component;

/**
 * {@code http.server.requests} by method, route and status, under the name and tags that Spring
 * Boot gives to every service, so that one dashboard shows them all.
 */
@Component
final class RequestMetrics {

  private static final String OTHER_METHOD = "OTHER";

  private record Key(String method, String route, String status) {}

  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
  private final MeterRegistry meters;

  RequestMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void record(Visit visit, String route, String status) {
    boolean usual = PathRules.METHODS.contains(visit.method());
    Key key = new Key(usual ? visit.method().name() : OTHER_METHOD, route, status);
    Timer timer = timers.get(key);
    if (timer == null) {
      timer = timers.computeIfAbsent(key, this::timer);
    }
    timer.record(visit.elapsedNanos(), TimeUnit.NANOSECONDS);
  }

  private Timer timer(Key key) {
    return Timer.builder("http.server.requests")
        .tag("method", key.method())
        .tag("uri", key.route())
        .tag("status", key.status())
        .tag("outcome", outcome(key.status()))
        .register(meters);
  }

  private static String outcome(String status) {
    return switch (status.charAt(0)) {
      case '2' -> "SUCCESS";
      case '3' -> "REDIRECTION";
      case '4' -> "CLIENT_ERROR";
      case '5' -> "SERVER_ERROR";
      default -> "UNKNOWN";
    };
  }
}
