package org.partnership.gateway.limit;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Duration;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.partnership.gateway.route.Target;
import org.partnership.gateway.visit.Visit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large: by their announced length, otherwise while they pass. */
@Component
public final class BodyLimits {

  /** An announced body up to this many times the limit is read off, so that the answer arrives. */
  private static final int DRAINED_TIMES = 16;

  private final long normal;
  private final long upload;
  private final Duration pause;

  BodyLimits(LimitProperties properties) {
    this.normal = properties.body().toBytes();
    this.upload = properties.uploadBody().toBytes();
    this.pause = properties.bodyPause();
  }

  /** Whether the announced length is within the limit, or none is announced. */
  public boolean allow(Visit visit) {
    return visit.bodyLength() <= limit(visit);
  }

  /** Fails with {@code body-too-large}, as soon as the caller is likely to listen. */
  public Mono<Void> refuse(Visit visit) {
    Mono<Void> refusal = Mono.error(() -> tooLarge(visit));
    boolean callerWaits = visit.headers().contains(HttpHeaderNames.EXPECT);
    if (callerWaits || visit.bodyLength() > limit(visit) * DRAINED_TIMES) {
      return refusal;
    }
    // most callers read the answer only after they have sent everything
    return visit.request().receive().timeout(pause, Flux.empty()).then(refusal);
  }

  /**
   * The body as it passes, watched without keeping any of it: it fails once more than the limit has
   * passed, or when the caller stops sending.
   */
  public Flux<ByteBuf> watched(Visit visit) {
    long limit = limit(visit);
    long[] passed = {0};
    return visit
        .request()
        .receive()
        .<ByteBuf>handle(
            (part, sink) -> {
              passed[0] += part.readableBytes();
              if (passed[0] <= limit) {
                sink.next(part.retain());
              } else {
                sink.error(tooLarge(visit));
              }
            })
        .timeout(pause, Flux.error(() -> new ProblemException(Fault.BODY_TOO_SLOW)));
  }

  private ProblemException tooLarge(Visit visit) {
    return new ProblemException(Fault.BODY_TOO_LARGE, limit(visit));
  }

  private long limit(Visit visit) {
    Target target = visit.target();
    return target != null && target.upload() ? upload : normal;
  }
}
