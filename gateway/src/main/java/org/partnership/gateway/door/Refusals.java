package org.partnership.gateway.door;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.partnership.gateway.problem.Problems;
import org.partnership.gateway.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** Whatever failed on the way: the caller gets a problem in our own words, the log the cause. */
@Component
final class Refusals {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  /** An answer that was begun and then failed must not describe the problem. */
  private static final List<CharSequence> OF_THE_LOST_ANSWER =
      List.of(
          HttpHeaderNames.CACHE_CONTROL,
          HttpHeaderNames.CONTENT_DISPOSITION,
          HttpHeaderNames.CONTENT_ENCODING,
          HttpHeaderNames.CONTENT_RANGE,
          HttpHeaderNames.ETAG,
          HttpHeaderNames.LAST_MODIFIED,
          HttpHeaderNames.LOCATION,
          HttpHeaderNames.SET_COOKIE,
          HttpHeaderNames.TRANSFER_ENCODING);

  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  /** Sends it; fails if an answer had begun, which breaks the connection off. */
  Mono<Void> send(Visit visit, Throwable failure) {
    if (failure instanceof AbortedException) {
      // the caller has gone: there is nobody to tell
      return Mono.empty();
    }
    if (visit.response().hasSentHeaders()) {
      log.warn("Answer broken off: {}, correlation {}", failure, visit.correlationId());
      return Mono.error(failure);
    }
    if (failure instanceof ProblemException problem) {
      return send(visit, problem);
    }
    log.error("Unexpected failure, correlation {}", visit.correlationId(), failure);
    return send(visit, new ProblemException(Fault.INTERNAL));
  }

  private Mono<Void> send(Visit visit, ProblemException problem) {
    Fault fault = problem.fault();
    Problems.Rendered rendered =
        problems.render(
            fault,
            problem.args(),
            visit.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE),
            visit.correlationId(),
            visit.path());
    HttpHeaders headers = visit.response().responseHeaders();
    OF_THE_LOST_ANSWER.forEach(headers::remove);
    headers.set(HttpHeaderNames.CONTENT_TYPE, Problems.MEDIA_TYPE);
    headers.set(HttpHeaderNames.CONTENT_LANGUAGE, rendered.language());
    headers.set(HttpHeaderNames.CONTENT_LENGTH, rendered.body().length);
    if (problem.retryAfter() != null) {
      headers.set(HttpHeaderNames.RETRY_AFTER, problem.retryAfter());
    }
    if (fault.status() == 401) {
      headers.set(
          HttpHeaderNames.WWW_AUTHENTICATE,
          fault == Fault.TOKEN_MISSING ? "Bearer" : "Bearer error=\"invalid_token\"");
    }
    AnswerHeaders.complete(visit);
    return visit.response().status(fault.status()).sendByteArray(Mono.just(rendered.body())).then();
  }
}
