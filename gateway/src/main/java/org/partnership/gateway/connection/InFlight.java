package org.partnership.gateway.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts the requests in hand, so that one too many can be refused before it costs anything. */
@Component
final class InFlight {

  private final AtomicInteger inHand = new AtomicInteger();
  private final int limit;
  private final Counter shed;

  InFlight(ConnectionProperties properties, MeterRegistry meters) {
    this.limit = properties.maxInFlight();
    this.shed = meters.counter("gateway.shed");
    meters.gauge("gateway.in.flight", inHand);
  }

  /** Takes one more request in hand; false (and counted as shed) where there are enough. */
  boolean take() {
    if (inHand.incrementAndGet() <= limit) {
      return true;
    }
    inHand.decrementAndGet();
    shed.increment();
    return false;
  }

  /** Takes one more whatever the limit says: its connection waits for earlier answers. */
  void takeAnyway() {
    inHand.incrementAndGet();
  }

  void release(int finished) {
    inHand.addAndGet(-finished);
  }
}
