package org.partnership.gateway.door;

import io.micrometer.tracing.Span;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.List;
import java.util.function.BiFunction;
import org.partnership.gateway.backend.Forwarding;
import org.partnership.gateway.limit.BodyLimits;
import org.partnership.gateway.limit.RateLimits;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.partnership.gateway.route.RouteTable;
import org.partnership.gateway.route.Target;
import org.partnership.gateway.token.AccessRules;
import org.partnership.gateway.token.AccessRules.Access;
import org.partnership.gateway.token.BearerToken;
import org.partnership.gateway.token.Caller;
import org.partnership.gateway.token.TokenCheck;
import org.partnership.gateway.visit.Visit;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Every request comes through here, in this order: path, origin, caller, rate, permission, body
 * size; then it goes to its service, or to the gateway's own operations. Most requests are decided
 * without ever leaving the event loop.
 */
@Component
final class Door implements BiFunction<HttpServerRequest, HttpServerResponse, Mono<Void>> {

  private static final String HEALTH = "/actuator/health";
  private static final String ABORTED = "aborted";

  private final RouteTable routes;
  private final Origins origins;
  private final TokenCheck tokens;
  private final RateLimits rates;
  private final BodyLimits bodies;
  private final Forwarding forwarding;
  private final OwnOperations own;
  private final Refusals refusals;
  private final RequestMetrics metrics;
  private final Traces traces;

  Door(
      RouteTable routes,
      Origins origins,
      TokenCheck tokens,
      RateLimits rates,
      BodyLimits bodies,
      Forwarding forwarding,
      OwnOperations own,
      Refusals refusals,
      RequestMetrics metrics,
      Traces traces) {
    this.routes = routes;
    this.origins = origins;
    this.tokens = tokens;
    this.rates = rates;
    this.bodies = bodies;
    this.forwarding = forwarding;
    this.own = own;
    this.refusals = refusals;
    this.metrics = metrics;
    this.traces = traces;
  }

  @Override
  public Mono<Void> apply(HttpServerRequest request, HttpServerResponse response) {
    Visit visit = new Visit(request, response);
    Span span = traces.begin(visit);
    Mono<Void> answer;
    try {
      answer = enter(visit);
    } catch (ProblemException refusal) {
      answer = Mono.error(refusal);
    }
    return answer
        .onErrorResume(failure -> refusals.send(visit, failure))
        .doFinally(signal -> leave(visit, span, signal));
  }

  private Mono<Void> enter(Visit visit) {
    PathRules.check(visit);
    visit.goTo(routes.find(visit.path(), wantsStream(visit)));
    if (origins.settle(visit)) {
      AnswerHeaders.complete(visit);
      return visit.response().status(204).send();
    }
    Target target = visit.target();
    Access access =
        target != null && target.isIdentity() ? Access.ANYONE : AccessRules.of(visit.path());
    List<String> authorization = visit.headers().getAll(HttpHeaderNames.AUTHORIZATION);
    if (authorization.isEmpty() || (target != null && target.isIdentity())) {
      return admitStranger(visit, access);
    }
    String token = BearerToken.in(authorization);
    Caller known = tokens.known(token);
    if (known != null) {
      return admit(visit, access, known);
    }
    return tokens
        .check(token)
        // guessing tokens counts against the address it comes from
        .doOnError(guess -> rates.takeForAddress(visit))
        .flatMap(caller -> admit(visit, access, caller));
  }

  private Mono<Void> admitStranger(Visit visit, Access access) {
    if (!visit.path().startsWith(HEALTH)) {
      rates.takeForAddress(visit);
    }
    if (access != Access.ANYONE) {
      throw new ProblemException(Fault.TOKEN_MISSING);
    }
    return serve(visit);
  }

  private Mono<Void> admit(Visit visit, Access access, Caller caller) {
    rates.takeForSubject(caller.subject(), visit);
    if (access == Access.OPERATORS && !caller.isOperator()) {
      throw new ProblemException(Fault.FORBIDDEN);
    }
    return serve(visit);
  }

  private Mono<Void> serve(Visit visit) {
    if (!bodies.allow(visit)) {
      return bodies.refuse(visit);
    }
    Target target = visit.target();
    if (target == null) {
      AnswerHeaders.complete(visit);
      return own.handle(visit);
    }
    return forwarding.forward(visit, target, () -> AnswerHeaders.complete(visit));
  }

  private void leave(Visit visit, Span span, SignalType signal) {
    String route = OwnPaths.route(visit);
    String status =
        signal == SignalType.CANCEL ? ABORTED : Integer.toString(visit.response().status().code());
    metrics.record(visit, route, status);
    AccessLog.write(visit, route, status);
    traces.end(span, visit, route, status);
  }

  private static boolean wantsStream(Visit visit) {
    String accept = visit.headers().get(HttpHeaderNames.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
  }
}
