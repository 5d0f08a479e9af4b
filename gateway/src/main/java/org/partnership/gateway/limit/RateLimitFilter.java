package org.partnership.gateway.limit;

import java.util.Optional;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts each request against its caller, as soon as it is known who that is. */
public final class RateLimitFilter implements WebFilter {

  private static final String HEALTH = "/actuator/health";

  private final RateLimits limits;

  public RateLimitFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (exchange.getRequest().getPath().value().startsWith(HEALTH)) {
      return chain.filter(exchange);
    }
    return ReactiveSecurityContextHolder.getContext()
        .map(SecurityContext::getAuthentication)
        .map(caller -> Optional.of(caller.getName()))
        .defaultIfEmpty(Optional.empty())
        .flatMap(
            subject -> {
              subject.ifPresentOrElse(
                  known -> limits.takeForSubject(known, exchange),
                  () -> limits.takeForAddress(exchange));
              return chain.filter(exchange);
            });
  }
}
