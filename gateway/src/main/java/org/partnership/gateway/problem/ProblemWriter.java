package org.partnership.gateway.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.gateway.correlation.Correlation;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers an exchange with a {@link Fault}. */
@Component
public final class ProblemWriter {

  private final Problems problems;

  ProblemWriter(Problems problems) {
    this.problems = problems;
  }

  public Mono<Void> write(ServerWebExchange exchange, Fault fault, Object... args) {
    return write(exchange, fault, null, List.of(args));
  }

  Mono<Void> write(
      ServerWebExchange exchange, Fault fault, @Nullable String retryAfter, List<Object> args) {
    ServerHttpRequest request = exchange.getRequest();
    ServerHttpResponse response = exchange.getResponse();
    Problems.Rendered problem =
        problems.render(
            fault,
            args,
            request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE),
            Correlation.choose(request.getHeaders().getFirst(Correlation.HEADER)),
            request.getPath().value());
    response.setStatusCode(HttpStatusCode.valueOf(fault.status()));
    HttpHeaders headers = response.getHeaders();
    headers.set(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE);
    headers.set(HttpHeaders.CONTENT_LANGUAGE, problem.language());
    headers.setContentLength(problem.body().length);
    if (retryAfter != null) {
      headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
    }
    DataBuffer body = response.bufferFactory().wrap(problem.body());
    return response.writeWith(Mono.just(body));
  }
}
