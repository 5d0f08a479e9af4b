package org.partnership.gateway.edge;

import org.partnership.gateway.correlation.Correlation;
import org.partnership.gateway.problem.ProblemHandler;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * Around everything else: correlation, headers of every answer, problems, one log line a request.
 */
@Component
final class EdgeFilter implements WebFilter, Ordered {

  private final AnswerHeaders answerHeaders;
  private final AccessLog accessLog;
  private final ProblemHandler problems;

  EdgeFilter(AnswerHeaders answerHeaders, AccessLog accessLog, ProblemHandler problems) {
    this.answerHeaders = answerHeaders;
    this.accessLog = accessLog;
    this.problems = problems;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    long begun = System.nanoTime();
    String correlationId = Correlation.of(exchange);
    ServerHttpResponse response = exchange.getResponse();
    response.beforeCommit(
        () -> {
          answerHeaders.complete(exchange, correlationId);
          return Mono.empty();
        });
    return chain
        .filter(exchange)
        .onErrorResume(thrown -> problems.handle(exchange, thrown))
        .doFinally(
            signal -> accessLog.write(exchange, correlationId, signal == SignalType.CANCEL, begun));
  }
}
