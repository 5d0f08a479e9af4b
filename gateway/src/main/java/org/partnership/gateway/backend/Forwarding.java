package org.partnership.gateway.backend;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import org.partnership.gateway.limit.BodyLimits;
import org.partnership.gateway.route.Target;
import org.partnership.gateway.route.Target.Pace;
import org.partnership.gateway.visit.Visit;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Sends a request to its service and the answer back, as it comes, under the care of its {@link
 * Backend}. A read whose connection failed is tried once more, so that a service that restarts
 * hurts less; a change never is, whatever its {@code Idempotency-Key}: repeating it is the caller's
 * to decide.
 */
@Component
public final class Forwarding {

  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private final Backends backends;
  private final ServiceClients clients;
  private final ServiceHeaders headers;
  private final BodyLimits bodies;
  private final BackendProperties properties;

  Forwarding(
      Backends backends,
      ServiceClients clients,
      ServiceHeaders headers,
      BodyLimits bodies,
      BackendProperties properties) {
    this.backends = backends;
    this.clients = clients;
    this.headers = headers;
    this.bodies = bodies;
    this.properties = properties;
  }

  /**
   * @param completeHeaders adds to the answer what every answer has, once the service's headers are
   *     in it
   * @return done when the answer is sent; fails with what to tell the caller, or, if the answer had
   *     begun, with what broke it off
   */
  public Mono<Void> forward(Visit visit, Target target, Runnable completeHeaders) {
    Backend backend = backends.of(target.service());
    Mono<Void> once =
        backend.instances().call(instance -> attempt(visit, target, instance, completeHeaders));
    Mono<Void> call = once;
    if (visit.isSafe()) {
      call =
          once.onErrorResume(
              failure -> Failures.isWorthAnotherTry(failure) && !visit.response().hasSentHeaders(),
              failure -> Mono.delay(properties.retryAfterPause()).then(once));
    }
    return target.pace() == Pace.STREAM ? backend.stream(call) : backend.call(call, visit.isSafe());
  }

  private Mono<Void> attempt(
      Visit visit, Target target, Instance instance, Runnable completeHeaders) {
    HttpClient.ResponseReceiver<?> call =
        clients
            .towards(target, instance)
            .request(visit.method())
            .uri(visit.uri())
            .send(
                (request, outbound) -> {
                  headers.copyRequest(visit, target, request.requestHeaders());
                  if (visit.bodyLength() != 0) {
                    return outbound.send(bodies.watched(visit));
                  }
                  request.requestHeaders().remove(HttpHeaderNames.TRANSFER_ENCODING);
                  if (!visit.isSafe()) {
                    request.requestHeaders().set(HttpHeaderNames.CONTENT_LENGTH, 0);
                  }
                  return outbound;
                });
    if (target.pace() == Pace.STREAM) {
      return call.responseConnection(
              (answer, connection) -> {
                connection.removeHandler(NettyPipeline.ResponseTimeoutHandler);
                begin(answer, visit, completeHeaders);
                ByteBufFlux events = connection.inbound().receive();
                return visit.response().send(events.retain(), event -> true);
              })
          .then();
    }
    return call.response((answer, body) -> passOn(answer, body, visit, completeHeaders)).then();
  }

  private void begin(HttpClientResponse answer, Visit visit, Runnable completeHeaders) {
    visit.response().status(answer.status());
    headers.copyAnswer(answer.responseHeaders(), visit.response().responseHeaders());
    completeHeaders.run();
  }

  private Publisher<Void> passOn(
      HttpClientResponse answer, ByteBufFlux body, Visit visit, Runnable completeHeaders) {
    begin(answer, visit, completeHeaders);
    int status = answer.status().code();
    if (visit.method().equals(HttpMethod.HEAD) || status == NO_CONTENT || status == NOT_MODIFIED) {
      return body.then().then(Mono.from(visit.response().send()));
    }
    return visit.response().send(body.retain());
  }
}
