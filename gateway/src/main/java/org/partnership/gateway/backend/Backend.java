package org.partnership.gateway.backend;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * One service, of one or more instances, behind its circuit breaker and its bulkheads. Only what
 * says something about the service's health counts as a failure: no connection, no answer in time,
 * a broken answer.
 */
public final class Backend {

  private static final Duration SOON = Duration.ofSeconds(1);

  private final String name;
  private final Instances instances;
  private final Duration openFor;
  private final CircuitBreaker breaker;
  private final Bulkhead requests;
  private final Bulkhead streams;

  Backend(
      String name,
      Instances instances,
      Duration openFor,
      CircuitBreaker breaker,
      Bulkhead requests,
      Bulkhead streams) {
    this.name = name;
    this.instances = instances;
    this.openFor = openFor;
    this.breaker = breaker;
    this.requests = requests;
    this.streams = streams;
  }

  /** Its processes. */
  public Instances instances() {
    return instances;
  }

  /**
   * Runs a call that ends with its answer.
   *
   * @param safe whether the call changes nothing, so that it may be said to have done nothing
   * @return fails with a {@link ProblemException} if the service has none to give
   */
  public <T> Mono<T> call(Mono<T> call, boolean safe) {
    return Mono.defer(
        () -> {
          if (!breaker.tryAcquirePermission()) {
            return Mono.error(unavailable());
          }
          if (!requests.tryAcquirePermission()) {
            breaker.releasePermission();
            return Mono.error(busy());
          }
          long begun = breaker.getCurrentTimestamp();
          return call.onErrorMap(failure -> explained(failure, safe, begun))
              .doFinally(signal -> ended(signal, begun));
        });
  }

  /** Runs a call whose answer has no end, so that its duration says nothing to the breaker. */
  public Mono<Void> stream(Mono<Void> call) {
    return Mono.defer(
        () -> {
          if (breaker.getState() == CircuitBreaker.State.OPEN) {
            return Mono.error(unavailable());
          }
          if (!streams.tryAcquirePermission()) {
            return Mono.error(busy());
          }
          return call.onErrorMap(failure -> Failures.explain(failure, name, true))
              .doFinally(signal -> streams.onComplete());
        });
  }

  private Throwable explained(Throwable failure, boolean safe, long begun) {
    Throwable explained = Failures.explain(failure, name, safe);
    if (Failures.countsAgainstService(explained)) {
      breaker.onError(since(begun), breaker.getTimestampUnit(), explained);
    } else {
      breaker.releasePermission();
    }
    return explained;
  }

  private void ended(SignalType signal, long begun) {
    if (signal == SignalType.ON_COMPLETE) {
      breaker.onSuccess(since(begun), breaker.getTimestampUnit());
    } else if (signal == SignalType.CANCEL) {
      breaker.releasePermission();
    }
    requests.onComplete();
  }

  private long since(long begun) {
    return breaker.getCurrentTimestamp() - begun;
  }

  private ProblemException unavailable() {
    return new ProblemException(Fault.SERVICE_UNAVAILABLE, openFor, null, name);
  }

  private ProblemException busy() {
    return new ProblemException(Fault.SERVICE_BUSY, SOON, null, name);
  }
}
