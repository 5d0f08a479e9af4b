package org.partnership.gateway.door;

import org.partnership.gateway.visit.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Mono;

/** What no service serves: Spring's controllers, pages and actuators in this process. */
@Component
final class OwnOperations {

  private final SingletonSupplier<ReactorHttpHandlerAdapter> spring;

  OwnOperations(ObjectProvider<HttpHandler> handler) {
    // made with the first request: the server is made before Spring's handlers are
    this.spring = SingletonSupplier.of(() -> new ReactorHttpHandlerAdapter(handler.getObject()));
  }

  Mono<Void> handle(Visit visit) {
    return spring.obtain().apply(visit.request(), visit.response());
  }
}
