package org.partnership.bench.sim;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.partnership.bench.check.Checker;
import org.partnership.bench.check.Finding;
import org.partnership.bench.check.Observation;
import org.partnership.bench.check.Observation.Claim;
import org.partnership.bench.check.Observation.Projected;
import org.partnership.bench.check.Observation.Published;
import org.partnership.bench.check.Observation.Stored;

/** Takes a world from its start through trouble to rest, and has it checked. */
final class Run {

  /** How long trouble may last, and how long everything may take to come to rest after it. */
  private static final long TROUBLE = 120_000;

  private static final long REST = 40 * 60_000;

  private final World world;
  private int clientsLeft;
  private boolean trouble = true;
  private long publishedAfter = -1;
  private long restAfter = -1;

  Run(World world) {
    this.world = world;
  }

  /**
   * What was found.
   *
   * @param publishedAfter from the end of trouble until every outbox was empty, in milliseconds
   * @param restAfter until every reader was done, too
   */
  record Result(
      List<Finding> findings,
      Observation seen,
      long publishedAfter,
      long restAfter,
      long elapsed) {}

  Result run() {
    world.scheduler().run(this::direct);
    Observation seen = observe();
    return new Result(
        Checker.check(seen), seen, publishedAfter, restAfter, world.scheduler().elapsed());
  }

  /** Whether things may still go wrong. */
  boolean trouble() {
    return trouble;
  }

  private void direct() {
    Scheduler scheduler = world.scheduler();
    world.tampering().begin(world);
    for (int i = 0; i < world.plan().publishers(); i++) {
      world.startPublisher();
    }
    for (int i = 0; i < world.plan().readers(); i++) {
      world.startReader();
    }
    clientsLeft = world.plan().orders().size();
    world
        .plan()
        .orders()
        .forEach(
            orders ->
                scheduler.spawn(
                    "client",
                    null,
                    () -> {
                      new Client(world, orders).run();
                      clientsLeft--;
                    }));
    scheduler.spawn("operator", null, this::operate);
    if (world.plan().restores()) {
      scheduler.spawn("restore", null, () -> world.restoring().run(this::trouble));
    }
    scheduler.await(TROUBLE, () -> clientsLeft == 0);
    scheduler.sleep(world.chance().nextInt(2_000));
    trouble = false;
    world.restoring().awaitEnd();
    long calmSince = scheduler.now();
    if (world.publishers().isEmpty() || world.chance().nextBoolean()) {
      world.startPublisher();
    }
    if (world.readers().isEmpty()) {
      world.startReader();
    }
    world.mendReaders();
    scheduler.await(TROUBLE * 3, () -> clientsLeft == 0);
    if (scheduler.await(REST, this::written)) {
      publishedAfter = scheduler.now() - calmSince;
      repairUntilRest();
    }
    restAfter = scheduler.now() - calmSince;
  }

  /** Mends the readers some time, and repairs while things may still go wrong. */
  private void operate() {
    Scheduler scheduler = world.scheduler();
    scheduler.sleep(world.chance().nextInt(20_000));
    world.mendReaders();
    while (trouble) {
      repairWithAny();
      scheduler.sleep(2_000 + world.chance().nextInt(5_000));
    }
  }

  private void repairWithAny() {
    if (open() && !world.readers().isEmpty()) {
      Reader reader = world.readers().get(world.chance().nextInt(world.readers().size()));
      world.request("repair", reader, () -> repair(reader));
    }
  }

  private boolean written() {
    return world.noRequestOnTheWay()
        && world.store().lateWrites() == 0
        && world.readersStore().lateWrites() == 0
        && world.broker().quiet()
        && world.publishers().stream().allMatch(Publisher::idle)
        && world.store().documents(Tally.TYPE.collection()).values().stream()
            .allMatch(d -> d.getList("outbox", Document.class, List.of()).isEmpty());
  }

  private void repairUntilRest() {
    Scheduler scheduler = world.scheduler();
    long until = scheduler.now() + REST;
    while (scheduler.now() < until) {
      scheduler.await(60_000, world.group()::atEnd);
      if (!open() && world.noRequestOnTheWay() && nothingParked()) {
        return;
      }
      repairWithAny();
      scheduler.sleep(2_000);
    }
  }

  private static void repair(Reader reader) {
    try {
      reader.repair();
    } catch (com.mongodb.MongoException
        | org.partnership.kit.inbox.OvertakenException
        | org.partnership.kit.refusal.RefusedException e) {
      // the operator looks again
    }
  }

  private boolean nothingParked() {
    return world.readersStore().documents("platform_parked_events").isEmpty();
  }

  private boolean open() {
    return world.readersStore().documents("platform_dead_letters").values().stream()
        .anyMatch(d -> "OPEN".equals(d.getString("status")));
  }

  private Observation observe() {
    List<Stored> stored =
        world.store().documents(Tally.TYPE.collection()).values().stream()
            .map(Seen::stored)
            .toList();
    List<Published> published = new ArrayList<>();
    world.broker().partitions().forEach(log -> log.forEach(r -> published.add(Seen.published(r))));
    List<Projected> projected =
        world.readersStore().documents(Reader.COLLECTION).values().stream()
            .map(d -> Seen.projected(Reader.COLLECTION, d))
            .toList();
    List<Claim> claims = new ArrayList<>(world.store().claims());
    claims.addAll(world.periodic().runs());
    return new Observation(
        world.ledger().stream().map(world.restoring()::expected).toList(),
        stored,
        published,
        projected,
        claims,
        world.restoring().happened() ? 2 : 1);
  }
}
