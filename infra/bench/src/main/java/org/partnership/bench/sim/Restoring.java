package org.partnership.bench.sim;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.partnership.bench.check.Command;
import org.partnership.bench.check.Command.Outcome;
import org.partnership.kit.store.Epoch;

/**
 * Takes a backup of the writing service's store at some time and restores it at a later one, as an
 * operator does: every instance is stopped, what is on its way arrives or is gone, the store is as
 * it was, the epoch is raised, instances start.
 */
final class Restoring {

  private static final int BACKUP_WITHIN = 20_000;
  private static final int RESTORE_WITHIN = 30_000;
  private static final long LONG = 3_600_000;

  private final World world;
  private final Map<String, Long> begun = new HashMap<>();
  private final Map<String, Long> answered = new HashMap<>();
  private boolean going;
  private long backupAt;
  private long restoredAt;

  Restoring(World world) {
    this.world = world;
  }

  /** Waits until instances may start. */
  void awaitEnd() {
    world.scheduler().await(LONG, () -> !going);
  }

  /** Whether the store was restored. */
  boolean happened() {
    return restoredAt > 0;
  }

  boolean going() {
    return going;
  }

  void begun(String command) {
    begun.put(command, world.scheduler().now());
  }

  void answered(String command) {
    answered.put(command, world.scheduler().now());
  }

  /** What may be expected of a command, given when the backup was taken and restored. */
  Command expected(Command command) {
    if (!happened() || Objects.requireNonNull(begun.get(command.id())) > restoredAt) {
      return command;
    }
    boolean before = Objects.requireNonNull(answered.get(command.id())) < backupAt;
    return before && command.outcome() != Outcome.UNKNOWN
        ? command
        : new Command(command.id(), command.aggregate(), command.events(), Outcome.UNDOABLE);
  }

  /** Runs it, if the trouble lasts so long. */
  void run(java.util.function.BooleanSupplier trouble) {
    Scheduler scheduler = world.scheduler();
    scheduler.sleep(world.chance().nextInt(BACKUP_WITHIN));
    StoreServer.Backup backup = world.store().backup();
    backupAt = scheduler.now();
    scheduler.sleep(1 + world.chance().nextInt(RESTORE_WITHIN));
    if (!trouble.getAsBoolean()) {
      return;
    }
    going = true;
    int before = world.publishers().size();
    world.publishers().forEach(world::stop);
    scheduler.await(LONG, world.broker()::quiet);
    world.store().restore(backup);
    world.periodic().forget();
    if (world.tampering().raisesEpoch()) {
      world
          .store()
          .calmly(() -> new Epoch(World.template(new StoreClient(world.store(), world))).raise());
    }
    restoredAt = scheduler.now();
    going = false;
    for (int i = 0; i < Math.max(1, before); i++) {
      world.startPublisher();
    }
  }
}
