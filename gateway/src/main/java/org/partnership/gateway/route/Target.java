package org.partnership.gateway.route;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request goes, and how it is treated on the way.
 *
 * @param service name of the service: its breaker, its pool, its metrics
 * @param pattern the path pattern, for metrics and the access log: never a path with ids
 * @param pace how long the answer may take
 * @param upload whether large bodies are taken
 * @param base scheme, host and port, no slash at the end
 * @param route the same for Spring Cloud Gateway
 */
public record Target(
    String service, String pattern, Pace pace, boolean upload, String base, Route route) {

  /** The name of the identity provider among the services. */
  public static final String IDENTITY = "identity";

  private static final String ATTRIBUTE = Target.class.getName();

  /** How long an answer may take. */
  public enum Pace {
    NORMAL,
    /** Exports and the like. */
    SLOW,
    /** Server-sent events: no end. */
    STREAM
  }

  /** The target that the route table found for this exchange; null where it found none. */
  public static @Nullable Target of(ServerWebExchange exchange) {
    return exchange.getAttribute(ATTRIBUTE);
  }

  void attachTo(ServerWebExchange exchange) {
    exchange.getAttributes().put(ATTRIBUTE, this);
  }

  /** Whether this is the identity provider, which alone sees cookies and needs no token. */
  public boolean isIdentity() {
    return service.equals(IDENTITY);
  }
}
