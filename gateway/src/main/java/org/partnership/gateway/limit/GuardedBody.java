package org.partnership.gateway.limit;

import java.time.Duration;
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
  private final Duration pause;
  private long passed;

  GuardedBody(ServerHttpRequest request, long limit, Duration pause) {
    super(request);
    this.limit = limit;
    this.pause = pause;
  }

  @Override
  public Flux<DataBuffer> getBody() {
    return super.getBody()
        .timeout(pause, Flux.error(() -> new ProblemException(Fault.BODY_TOO_SLOW)))
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
