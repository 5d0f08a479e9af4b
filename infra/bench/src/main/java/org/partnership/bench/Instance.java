package org.partnership.bench;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IdempotentRequest;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.relay.KafkaEventSender;
import org.partnership.kit.relay.OutboxRelay;
import org.partnership.kit.relay.OutboxSweep;
import org.partnership.kit.relay.Outboxes;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.Epoch;
import org.partnership.kit.store.StoreSupport;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The writing side of a service below HTTP, wired as the kit wires it: commands, store, outbox,
 * relay, liveness and sweep, on a real store and a real broker.
 */
public final class Instance<S> implements AutoCloseable {

  private static final int OUTBOX_BOUND = 1000;
  private static final int IN_FLIGHT = 4000;

  private final Clock clock = Clock.systemUTC();
  private final Commands commands = new Commands(Kit.METERS);
  private final Liveness liveness;
  private final OutboxRelay relay;
  private final AggregateStore<S> store;

  /**
   * Starts one.
   *
   * @param client makes the broker's client from its configuration
   */
  public Instance(
      MongoDatabase database,
      AggregateType<S> type,
      String bootstrap,
      String topic,
      String source,
      Function<Map<String, Object>, Producer<String, byte[]>> client) {
    MongoTemplate mongo = Kit.template(database, Kit.converter(type.stateType()));
    List<Recovery> recoveries = new ArrayList<>();
    liveness = new Liveness(mongo, clock, Kit.recoveries(recoveries));
    Outboxes outboxes = new Outboxes(mongo);
    relay =
        new OutboxRelay(
            outboxes,
            new KafkaEventSender(bootstrap, topic, source, Kit.CODEC, client),
            liveness,
            clock,
            IN_FLIGHT);
    AggregateStores stores =
        new AggregateStores(
            new StoreSupport(mongo, Kit.JSON, relay, new Epoch(mongo), OUTBOX_BOUND));
    store = stores.of(type);
    stores.ensureIndexes();
    recoveries.add(new OutboxSweep(outboxes, stores, relay));
    relay.start();
    liveness.start();
  }

  /** The broker's client as the services have it. */
  public static Producer<String, byte[]> producer(Map<String, Object> config) {
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  public Commands commands() {
    return commands;
  }

  public AggregateStore<S> store() {
    return store;
  }

  /**
   * The circumstances of a command.
   *
   * @param key under which a repeat of it is recognised; null when it has none
   */
  public Act act(String command, @Nullable IdempotentRequest key) {
    return new Act(
        new Caller.Platform("platform:bench"), clock.instant(), command, null, null, key);
  }

  /** Whether events of this instance are still on their way. */
  public boolean busy() {
    return relay.backlog() > 0;
  }

  /** Returns when everything it knows of is published. */
  public void awaitPublished() throws InterruptedException {
    while (busy()) {
      Thread.sleep(Duration.ofMillis(5));
    }
  }

  @Override
  public void close() {
    liveness.stop();
    relay.stop();
  }
}
