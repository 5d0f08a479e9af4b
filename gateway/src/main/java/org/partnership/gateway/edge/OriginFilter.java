package org.partnership.gateway.edge;

import java.time.Duration;
import java.util.List;
import org.partnership.gateway.correlation.Correlation;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsProcessor;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Cross-origin calls from browsers: refused, except from the origins that are configured. */
@Component
final class OriginFilter implements WebFilter, Ordered {

  private final CorsProcessor processor = new DefaultCorsProcessor();
  private final CorsConfiguration configuration = new CorsConfiguration();

  OriginFilter(EdgeProperties properties) {
    configuration.setAllowedOrigins(properties.allowedOrigins());
    configuration.setAllowedMethods(
        List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
    configuration.setAllowedHeaders(properties.forwardedHeaders().stream().toList());
    configuration.addAllowedHeader(Correlation.HEADER);
    configuration.setExposedHeaders(
        List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            Correlation.HEADER,
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset"));
    configuration.setMaxAge(Duration.ofHours(1));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 10;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    try {
      if (!CorsUtils.isCorsRequest(exchange.getRequest())) {
        return chain.filter(exchange);
      }
      if (!processor.process(configuration, exchange)) {
        return Mono.error(new ProblemException(Fault.ORIGIN_REFUSED));
      }
    } catch (IllegalArgumentException notAnOrigin) {
      return Mono.error(new ProblemException(Fault.MALFORMED_REQUEST));
    }
    return CorsUtils.isPreFlightRequest(exchange.getRequest())
        ? Mono.empty()
        : chain.filter(exchange);
  }
}
