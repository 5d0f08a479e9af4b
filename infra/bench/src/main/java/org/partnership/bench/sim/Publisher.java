package org.partnership.bench.sim;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.bench.Kit;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IdempotentRequest;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.relay.EventSender;
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
import org.partnership.kit.web.IdempotencyRecords;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An instance of the service that takes commands and publishes: all of it the kit's own code. */
final class Publisher extends Process {

  private static final int OUTBOX_BOUND = 1000;
  private static final int IN_FLIGHT = 4000;
  private static final long LOOKS_AT_TIMES = 5_000;
  private static final int LOOKS_AGAIN_WITHIN = 200;

  private final World world;
  private final Clock clock;
  private final OutboxRelay relay;
  private final Requests requests;
  private final AggregateStore<Tally> store;
  private final Commands commands = new Commands(Kit.METERS);

  Publisher(String name, long clockOffset, World world) {
    super(name, clockOffset);
    this.world = world;
    Scheduler scheduler = world.scheduler();
    StoreClient client = new StoreClient(world.store(), world);
    MongoTemplate mongo = World.template(client);
    clock = world.clock(this);
    List<Recovery> recoveries = new ArrayList<>();
    Liveness liveness =
        new Liveness(
            mongo,
            clock,
            Kit.recoveries(recoveries),
            new SimTimer(scheduler, this).executor(),
            new SimLock(scheduler));
    EventSender sender =
        world
            .tampering()
            .sender(
                new KafkaEventSender(
                    "none",
                    World.TOPIC,
                    World.SOURCE,
                    Kit.CODEC,
                    config -> world.tampering().producer(world.broker().producer(this))));
    Outboxes outboxes = new Outboxes(mongo);
    relay =
        new OutboxRelay(
            outboxes, sender, liveness, clock, () -> scheduler.now() * 1_000_000, IN_FLIGHT);
    AggregateStores stores =
        new AggregateStores(
            new StoreSupport(mongo, Kit.JSON, relay, new Epoch(mongo), OUTBOX_BOUND));
    store = stores.of(Tally.TYPE);
    OutboxSweep sweep = new OutboxSweep(outboxes, stores, relay);
    recoveries.add(sweep);
    sender.start();
    liveness.start();
    scheduler.spawn("relay-send", this, () -> overAndOver(relay::sendTurn));
    scheduler.spawn("relay-remove", this, () -> overAndOver(relay::removeTurn));
    requests = new Requests(new IdempotencyRecords(mongo, clock, world::nextId));
    List<PeriodicWork> works = new ArrayList<>(List.of(Periodic.rounds(scheduler)));
    if (world.tampering().findsOverlooked()) {
      works.add(new OverlookedOutboxes(sweep, clock));
    }
    world.periodic().start(this, world.store(), client, works);
  }

  private interface Turn {
    boolean take() throws InterruptedException;
  }

  private void overAndOver(Turn turn) {
    try {
      while (true) {
        if (!turn.take()) {
          rest();
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts here", e);
    }
  }

  /** The relay's threads wait at their queues; here they look again when there may be work. */
  private void rest() {
    if (idle()) {
      world.scheduler().await(LOOKS_AT_TIMES, () -> !idle());
    } else {
      world.scheduler().sleep(1 + world.chance().nextInt(LOOKS_AGAIN_WITHIN));
    }
  }

  boolean idle() {
    return relay.backlog() == 0;
  }

  /**
   * Runs a command as a request does.
   *
   * @throws Requests.InProgressException when another try of it has not ended
   */
  void run(Order order) {
    if (order.keyed()) {
      requests.run("key-" + order.id(), key -> run(order, key));
    } else {
      run(order, null);
    }
  }

  private void run(Order order, @Nullable IdempotentRequest key) {
    Act act =
        new Act(
            new Caller.Platform("platform:simulation"),
            clock.instant(),
            order.id(),
            null,
            null,
            key);
    if (order.shape().creates()) {
      commands.create(store, idFor(order, key), Tally.after(List.of(), order), act);
    } else {
      commands.change(
          store,
          order.aggregate(),
          new IfMatch(order.shape().namesVersion() ? version(order.aggregate()) : null),
          act,
          current -> {},
          current -> Tally.after(current.state().done(), order));
    }
  }

  private String idFor(Order order, @Nullable IdempotentRequest key) {
    return !order.shape().anew() ? order.aggregate() : key == null ? world.nextId() : key.newId();
  }

  private @Nullable Long version(String id) {
    return store.find(id).map(s -> s.version()).orElse(null);
  }
}
