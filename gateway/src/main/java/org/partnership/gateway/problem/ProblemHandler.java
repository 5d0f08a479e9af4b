package org.partnership.gateway.problem;

import java.util.List;
import org.partnership.gateway.correlation.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * The last word on every exchange that failed: whatever was thrown, the caller gets a problem in
 * our own words. Called by the outermost filter; as an exception handler it also stands before
 * Spring Boot's own, for what fails outside the filters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ProblemHandler implements WebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  /** An answer that was begun and then failed must not describe the problem. */
  private static final List<String> OF_THE_LOST_ANSWER =
      List.of(
          HttpHeaders.CACHE_CONTROL,
          HttpHeaders.CONTENT_DISPOSITION,
          HttpHeaders.CONTENT_ENCODING,
          HttpHeaders.ETAG,
          HttpHeaders.LAST_MODIFIED,
          HttpHeaders.LOCATION,
          HttpHeaders.SET_COOKIE,
          HttpHeaders.TRANSFER_ENCODING);

  private final ProblemWriter writer;

  ProblemHandler(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
    if (exchange.getResponse().isCommitted()) {
      // too late for words: the broken connection tells the caller that the answer is incomplete
      return Mono.error(thrown);
    }
    OF_THE_LOST_ANSWER.forEach(exchange.getResponse().getHeaders()::remove);
    if (thrown instanceof ProblemException problem) {
      return writer.write(exchange, problem.fault(), problem.retryAfter(), problem.args());
    }
    Fault fault = faultOf(thrown);
    if (fault == Fault.INTERNAL) {
      String id = exchange.getRequest().getHeaders().getFirst(Correlation.HEADER);
      log.error("Unexpected failure, correlation {}", id, thrown);
    }
    return writer.write(exchange, fault);
  }

  private static Fault faultOf(Throwable thrown) {
    if (!(thrown instanceof ResponseStatusException status)) {
      return Fault.INTERNAL;
    }
    return switch (status.getStatusCode().value()) {
      case 404 -> Fault.NOT_FOUND;
      case 405 -> Fault.METHOD_NOT_ALLOWED;
      case 406 -> Fault.NOT_ACCEPTABLE;
      case 413 -> Fault.BODY_TOO_LARGE;
      case 415 -> Fault.UNSUPPORTED_MEDIA_TYPE;
      default ->
          status.getStatusCode().is4xxClientError() ? Fault.MALFORMED_REQUEST : Fault.INTERNAL;
    };
  }
}
