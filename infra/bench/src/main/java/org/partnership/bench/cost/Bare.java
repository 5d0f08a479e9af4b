package org.partnership.bench.cost;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.partnership.bench.Kit;
import org.partnership.kit.event.OutboxEntry;

/** Sends the same records by the same client configuration, and does nothing else. */
final class Bare implements AutoCloseable {

  private static final int PATIENCE_S = 60;

  private final Producer<String, byte[]> producer;

  Bare(Map<String, Object> config) {
    this.producer = Reliable.producer(config);
  }

  /** Sends one; tells when it was acknowledged. */
  void send(int sheet, CountDownLatch open, LongConsumer acknowledgedAt) {
    OutboxEntry event = Plain.event("sheet-" + sheet, 1, Sheet.first(), "bare");
    producer.send(
        Kit.CODEC.toRecord(Servers.TOPIC, Reliable.SOURCE, event),
        (metadata, error) -> {
          acknowledgedAt.accept(error == null ? System.nanoTime() : Long.MAX_VALUE);
          open.countDown();
        });
  }

  static void await(CountDownLatch open) throws InterruptedException {
    if (!open.await(PATIENCE_S, TimeUnit.SECONDS)) {
      throw new IllegalStateException("not acknowledged: " + open.getCount());
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
