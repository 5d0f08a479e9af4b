package org.partnership.bench.cost;

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
import org.partnership.bench.Kit;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.relay.KafkaEventSender;
import org.partnership.kit.relay.OutboxRelay;
import org.partnership.kit.relay.OutboxSweep;
import org.partnership.kit.relay.Outboxes;
import org.partnership.kit.relay.OverlookedOutboxes;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.Epoch;
import org.partnership.kit.store.StoreSupport;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Ours, below HTTP, an instance of a service: commands, store, outbox, relay, sweep, marks. */
public final class Reliable implements Side {

  /** Its events' source. */
  public static final String SOURCE = "/sheet-service";

  /** A backlog of many events on few aggregates is to fit, too. */
  private static final int OUTBOX_BOUND = 100_000;

  private static final int IN_FLIGHT = 4000;
  private static final int PREPARING = 16;

  private final Clock clock = Clock.systemUTC();
  private final Commands commands = new Commands(Kit.METERS);
  private final Liveness liveness;
  private final OutboxRelay relay;
  private final OutboxSweep sweep;
  private final AggregateStore<Sheet> store;
  private boolean started;

  /** How the relay makes its producer from the configuration that the kit gives it. */
  public interface ProducerMaker extends Function<Map<String, Object>, Producer<String, byte[]>> {}

  /** An instance that takes commands but publishes nothing before it is started. */
  public Reliable(MongoTemplate mongo, String bootstrap, String collection, ProducerMaker maker) {
    List<Recovery> recoveries = new ArrayList<>();
    liveness = new Liveness(mongo, clock, Kit.recoveries(recoveries));
    Outboxes outboxes = new Outboxes(mongo);
    relay =
        new OutboxRelay(
            outboxes,
            new KafkaEventSender(bootstrap, Servers.TOPIC, SOURCE, Kit.CODEC, maker),
            liveness,
            clock,
            IN_FLIGHT);
    AggregateStores stores =
        new AggregateStores(
            new StoreSupport(mongo, Kit.JSON, relay, new Epoch(mongo), OUTBOX_BOUND));
    store = stores.of(Sheet.type(collection));
    stores.ensureIndexes();
    sweep = new OutboxSweep(outboxes, stores, relay);
    recoveries.add(sweep);
  }

  /** As at the start of a service: the relay, and a sweep for what a dead instance left. */
  public Reliable start() {
    relay.start();
    liveness.start();
    started = true;
    return this;
  }

  /** The usual maker. */
  public static Producer<String, byte[]> producer(Map<String, Object> config) {
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  private Act act(String command) {
    return new Act(
        new Caller.Platform("platform:bench"), clock.instant(), command, null, null, null);
  }

  @Override
  public void prepare(int sheets) throws InterruptedException {
    Load.crowd(
        PREPARING,
        sheets,
        (n, intended) ->
            commands.create(store, "sheet-" + n, Sheet.change(Sheet.first()), act("prepared")));
  }

  @Override
  public void change(int sheet, String command) {
    commands.change(
        store,
        "sheet-" + sheet,
        IfMatch.ANY,
        act(command),
        current -> {},
        current -> Sheet.change(current.state()));
  }

  /** The net below the sweep, for the calendar. */
  PeriodicWork overlooked() {
    return new OverlookedOutboxes(sweep, clock);
  }

  /** Aggregates of which this instance has events in hand. */
  public int backlog() {
    return relay.backlog();
  }

  @Override
  public void awaitAllPublished() throws InterruptedException {
    while (relay.backlog() > 0) {
      Thread.sleep(Duration.ofMillis(1));
    }
  }

  /** Ends, once; one that was never started leaves everything as a dead one does. */
  @Override
  public void close() {
    if (started) {
      started = false;
      liveness.stop();
      relay.stop();
    }
  }
}
