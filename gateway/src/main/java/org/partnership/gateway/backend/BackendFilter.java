package org.partnership.gateway.backend;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_OBSERVATION_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.PRESERVE_HOST_HEADER_ATTRIBUTE;

import io.micrometer.observation.Observation;
import java.net.URI;
import java.util.Objects;
import org.partnership.gateway.route.Target;
import org.partnership.gateway.route.Target.Pace;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends a request on its way under the care of its {@link Backend}. A read whose connection failed
 * is tried once more, so that a service that restarts hurts less; a change never is, whatever its
 * {@code Idempotency-Key}: repeating it is the caller's to decide.
 */
@Component
final class BackendFilter implements GlobalFilter, Ordered {

  private final Backends backends;
  private final BackendProperties properties;

  BackendFilter(Backends backends, BackendProperties properties) {
    this.backends = backends;
    this.properties = properties;
  }

  @Override
  public int getOrder() {
    return -20;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Target target = Objects.requireNonNull(Target.of(exchange), "only routed requests get here");
    exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, address(target, exchange));
    // links and redirects that a service makes must lead back here
    exchange.getAttributes().put(PRESERVE_HOST_HEADER_ATTRIBUTE, true);
    HttpMethod method = exchange.getRequest().getMethod();
    boolean safe = method == HttpMethod.GET || method == HttpMethod.HEAD;
    Mono<Void> call =
        chain.filter(exchange).doOnError(failure -> endObservation(exchange, failure));
    if (safe) {
      call =
          call.onErrorResume(
              failure -> canRetry(exchange, failure), failure -> again(exchange, chain));
    }
    Backend backend = backends.of(target.service());
    return target.pace() == Pace.STREAM ? backend.stream(call) : backend.call(call, safe);
  }

  private static URI address(Target target, ServerWebExchange exchange) {
    URI asked = exchange.getRequest().getURI();
    String query = asked.getRawQuery();
    String path = asked.getRawPath();
    return URI.create(target.base() + (query == null ? path : path + "?" + query));
  }

  private static boolean canRetry(ServerWebExchange exchange, Throwable failure) {
    return Failures.isWorthAnotherTry(failure) && !exchange.getResponse().isCommitted();
  }

  private Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain) {
    return Mono.delay(properties.retryAfterPause())
        .then(
            Mono.defer(
                () -> {
                  ServerWebExchangeUtils.reset(exchange);
                  return chain.filter(exchange);
                }))
        .doOnError(failure -> endObservation(exchange, failure));
  }

  /** On success Spring Cloud Gateway ends it; failures it would leave to a later handler. */
  private static void endObservation(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getAttributes().remove(GATEWAY_OBSERVATION_ATTR)
        instanceof Observation observation) {
      observation.error(failure);
      observation.stop();
    }
  }
}
