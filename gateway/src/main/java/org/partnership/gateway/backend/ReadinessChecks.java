package org.partnership.gateway.backend;

import java.time.Duration;
import java.util.Collection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Asks every instance of a service that has several whether it takes requests, so that one about to
 * stop gets no more of them before it closes its door. Where there is one alone nobody asks: there
 * would be no choice.
 */
@Component
final class ReadinessChecks implements DisposableBean {

  private static final int OK = 200;

  private final BackendProperties.Readiness properties;
  private final HttpClient http;
  private final Disposable.Composite checks = Disposables.composite();

  ReadinessChecks(BackendProperties properties) {
    this.properties = properties.readiness();
    this.http = HttpClient.newConnection().responseTimeout(properties.readiness().timeout());
  }

  void begin(Collection<Instance> instances) {
    instances.forEach(instance -> checks.add(follow(instance)));
  }

  private Disposable follow(Instance instance) {
    Duration every = properties.every();
    return Flux.interval(every, every)
        .onBackpressureDrop()
        .concatMap(tick -> ask(instance), 1)
        .subscribe(instance::ready);
  }

  private Mono<Boolean> ask(Instance instance) {
    return http.get()
        .uri(instance.uri() + properties.path())
        .response()
        .map(answer -> answer.status().code() == OK)
        .timeout(properties.timeout())
        .onErrorReturn(false);
  }

  @Override
  public void destroy() {
    checks.dispose();
  }
}
