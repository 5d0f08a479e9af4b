package org.partnership.gateway.backend;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnership.gateway.route.RouteTable;
import org.springframework.stereotype.Component;

/** The services as the gateway sees them, each behind its own breaker and bulkheads. */
@Component
public final class Backends {

  private final Map<String, Backend> byService = new ConcurrentHashMap<>();
  private final RouteTable routes;
  private final ReadinessChecks readiness;
  private final BackendProperties properties;
  private final CircuitBreakerRegistry breakers;
  private final BulkheadRegistry requests;
  private final BulkheadRegistry streams;

  Backends(
      RouteTable routes,
      ReadinessChecks readiness,
      BackendProperties properties,
      MeterRegistry meters) {
    this.routes = routes;
    this.readiness = readiness;
    this.properties = properties;
    BackendProperties.Breaker breaker = properties.breaker();
    this.breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.minimumCalls())
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.openFor())
                .permittedNumberOfCallsInHalfOpenState(breaker.trialCalls())
                // callers that give up leave trial calls without a verdict: try again then
                .maxWaitDurationInHalfOpenState(properties.responseTimeout().plusSeconds(5))
                .build());
    this.requests = BulkheadRegistry.of(bulkhead(properties.maxConcurrent()));
    this.streams = BulkheadRegistry.of(bulkhead(properties.maxStreams()));
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    TaggedBulkheadMetrics.ofBulkheadRegistry(requests).bindTo(meters);
    TaggedBulkheadMetrics.ofBulkheadRegistry(streams).bindTo(meters);
  }

  private static BulkheadConfig bulkhead(int size) {
    return BulkheadConfig.custom().maxConcurrentCalls(size).maxWaitDuration(Duration.ZERO).build();
  }

  /** The service of that name; made on first use. */
  public Backend of(String service) {
    return byService.computeIfAbsent(
        service,
        name ->
            new Backend(
                name,
                instances(name),
                properties.breaker().openFor(),
                breakers.circuitBreaker(name),
                requests.bulkhead(name),
                streams.bulkhead(name + "-streams")));
  }

  private Instances instances(String service) {
    List<Instance> all = routes.addressesOf(service).stream().map(Instance::new).toList();
    Instances instances = new Instances(all, properties.restAfterNoConnection().toNanos());
    if (instances.areSeveral()) {
      readiness.begin(all);
    }
    return instances;
  }
}
