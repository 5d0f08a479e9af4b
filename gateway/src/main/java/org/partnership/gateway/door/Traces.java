package org.partnership.gateway.door;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.netty.handler.codec.http.HttpHeaders;
import org.partnership.gateway.visit.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * W3C trace context: a trace that a caller began goes on, otherwise one begins here; the service
 * gets this gateway's span as its parent. Spans leave the process only where an exporter is
 * configured.
 */
@Component
final class Traces {

  private final Propagator propagator;

  Traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
    this.propagator =
        tracer.getIfAvailable() == null
            ? Propagator.NOOP
            : propagator.getIfAvailable(() -> Propagator.NOOP);
  }

  /** Begins the span of a request and puts it into the request's headers for whoever comes next. */
  Span begin(Visit visit) {
    HttpHeaders headers = visit.headers();
    Span span =
        propagator
            .extract(headers, HttpHeaders::get)
            .kind(Span.Kind.SERVER)
            .name(visit.method().name())
            .start();
    propagator.inject(span.context(), headers, (unused, name, value) -> headers.set(name, value));
    return span;
  }

  void end(Span span, Visit visit, String route, String status) {
    if (Boolean.TRUE.equals(span.context().sampled())) {
      span.name(visit.method().name() + " " + route);
      span.tag("http.route", route);
      span.tag("http.response.status_code", status);
      span.tag("correlation.id", visit.correlationId());
    }
    span.end();
  }
}
