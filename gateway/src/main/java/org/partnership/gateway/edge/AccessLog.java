package org.partnership.gateway.edge;

import org.jspecify.annotations.Nullable;
import org.partnership.gateway.route.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * One line a request: method, route, status, milliseconds, correlation id. No address, no name, no
 * path with ids, no query: nothing that says who asked for whom.
 */
@Component
final class AccessLog {

  private static final Logger log = LoggerFactory.getLogger("access");
  private static final String ABORTED = "aborted";
  private static final String UNROUTED = "-";

  void write(ServerWebExchange exchange, String correlationId, boolean aborted, long begunNanos) {
    if (log.isInfoEnabled()) {
      HttpStatusCode status = exchange.getResponse().getStatusCode();
      log.info(
          "{} {} {} {}ms {}",
          exchange.getRequest().getMethod(),
          route(exchange),
          aborted ? ABORTED : status == null ? 200 : status.value(),
          (System.nanoTime() - begunNanos) / 1_000_000,
          correlationId);
    }
  }

  private static String route(ServerWebExchange exchange) {
    Target target = Target.of(exchange);
    if (target != null) {
      return target.pattern();
    }
    @Nullable Object pattern =
        exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? UNROUTED : pattern.toString();
  }
}
