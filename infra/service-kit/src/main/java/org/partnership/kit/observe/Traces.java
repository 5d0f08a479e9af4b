package org.partnership.kit.observe;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the W3C trace context of a command into its events, and of an event into its readers. */
public final class Traces {

  private final @Nullable Tracer tracer;
  private final @Nullable Propagator propagator;

  public Traces(@Nullable Tracer tracer, @Nullable Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** The {@code traceparent} of what this thread does, if it is traced. */
  public @Nullable String current() {
    if (tracer == null || propagator == null) {
      return null;
    }
    Span span = tracer.currentSpan();
    if (span == null) {
      return null;
    }
    Map<String, String> carrier = new HashMap<>();
    propagator.inject(span.context(), carrier, (c, k, v) -> carrier.put(k, v));
    return carrier.get("traceparent");
  }

  /** Runs as a continuation of the trace that an event carries. */
  public void continuing(@Nullable String traceparent, String name, Runnable work) {
    if (tracer == null || propagator == null || traceparent == null) {
      work.run();
      return;
    }
    Span span =
        propagator
            .extract(Map.of("traceparent", traceparent), Map::get)
            .name(name)
            .kind(Span.Kind.CONSUMER)
            .start();
    try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
      work.run();
    } finally {
      span.end();
    }
  }
}
