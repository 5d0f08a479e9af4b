package org.partnership.gateway.limit;

import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.partnership.gateway.route.Target;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large: by their announced length, otherwise while they pass. */
@Component
final class BodyLimitFilter implements GlobalFilter, Ordered {

  /** An announced body up to this many times the limit is read off, so that the answer arrives. */
  private static final int DRAINED_TIMES = 16;

  private final LimitProperties properties;

  BodyLimitFilter(LimitProperties properties) {
    this.properties = properties;
  }

  @Override
  public int getOrder() {
    return -30;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Target target = Target.of(exchange);
    long limit =
        (target != null && target.upload() ? properties.uploadBody() : properties.body()).toBytes();
    HttpHeaders headers = exchange.getRequest().getHeaders();
    long announced = headers.getContentLength();
    if (announced > limit) {
      ProblemException refusal = tooLarge(limit);
      boolean callerWaits = headers.containsHeader(HttpHeaders.EXPECT);
      return callerWaits || announced > limit * DRAINED_TIMES
          ? Mono.error(refusal)
          : drain(exchange.getRequest()).then(Mono.error(refusal));
    }
    if (announced <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
      return chain.filter(exchange);
    }
    GuardedBody guarded = new GuardedBody(exchange.getRequest(), limit, properties.bodyPause());
    return chain.filter(exchange.mutate().request(guarded).build());
  }

  static ProblemException tooLarge(long limit) {
    return new ProblemException(Fault.BODY_TOO_LARGE, limit);
  }

  private static Mono<Void> drain(ServerHttpRequest request) {
    // most callers read the answer only after they have sent everything
    return request.getBody().doOnNext(DataBufferUtils::release).then();
  }
}
