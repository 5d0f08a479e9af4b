package org.partnership.gateway.limit;

import io.netty.handler.timeout.ReadTimeoutException;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/**
 * A request whose body is watched while it passes, without keeping any of it: it fails once more
 * than the limit has passed, or when the caller stops sending.
 */
final class GuardedBody extends ServerHttpRequestDecorator {

  private final long limit;
  private long passed;

  GuardedBody(ServerHttpRequest request, long limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public Flux<DataBuffer> getBody() {
    return super.getBody()
        // told apart here from a service that takes too long to answer, which fails alike
        .onErrorMap(ReadTimeoutException.class, e -> new ProblemException(Fault.BODY_TOO_SLOW))
        .handle(
            (buffer, sink) -> {
              passed += buffer.readableByteCount();
              if (passed <= limit) {
                sink.next(buffer);
              } else {
                DataBufferUtils.release(buffer);
                sink.error(BodyLimitFilter.tooLarge(limit));
              }
            });
  }
}
