package org.partnership.bench.cost;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.partnership.bench.Kit;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.relay.KafkaEventSender;
import org.partnership.kit.relay.OutboxRelay;
import org.partnership.kit.relay.Outboxes;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.Epoch;
import org.partnership.kit.store.StoreSupport;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Ours, below HTTP: commands, store, outbox, relay. */
final class Reliable implements Side {

  static final String SOURCE = "/sheet-service";
  private static final int OUTBOX_BOUND = 1000;
  private static final int IN_FLIGHT = 4000;

  private final Clock clock = Clock.systemUTC();
  private final Commands commands = new Commands(Kit.METERS);
  private final Liveness liveness;
  private final OutboxRelay relay;
  private final AggregateStores stores;
  private final AggregateStore<Sheet> store;

  /**
   * @param told how the relay configures its producer, so that the other side can do alike
   */
  Reliable(MongoTemplate mongo, String bootstrap, Consumer<Map<String, Object>> told) {
    liveness = new Liveness(mongo, clock, Kit.recoveries(List.of()));
    relay =
        new OutboxRelay(
            new Outboxes(mongo),
            new KafkaEventSender(
                bootstrap,
                Servers.TOPIC,
                SOURCE,
                Kit.CODEC,
                config -> {
                  told.accept(config);
                  return producer(config);
                }),
            liveness,
            clock,
            IN_FLIGHT);
    stores =
        new AggregateStores(
            new StoreSupport(mongo, Kit.JSON, relay, new Epoch(mongo), OUTBOX_BOUND));
    store = stores.of(Sheet.TYPE);
    stores.ensureIndexes();
    relay.start();
    liveness.start();
  }

  static Producer<String, byte[]> producer(Map<String, Object> config) {
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  private Act act() {
    return new Act(new Caller.Platform("platform:bench"), clock.instant(), "c", null, null, null);
  }

  @Override
  public void prepare(int sheets) {
    for (int i = 0; i < sheets; i++) {
      commands.create(store, "sheet-" + i, Sheet.change(Sheet.first()), act());
    }
  }

  @Override
  public void change(int sheet) {
    commands.change(
        store,
        "sheet-" + sheet,
        IfMatch.ANY,
        act(),
        current -> {},
        current -> Sheet.change(current.state()));
  }

  @Override
  public void awaitAllPublished() throws InterruptedException {
    while (relay.backlog() > 0) {
      Thread.sleep(Duration.ofMillis(1));
    }
  }

  @Override
  public void close() {
    liveness.stop();
    relay.stop();
  }
}
