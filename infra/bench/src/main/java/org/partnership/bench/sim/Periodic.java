package org.partnership.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.bench.check.Observation.Claim;
import org.partnership.kit.lifecycle.PeriodicRunner;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Has periodic work run by the kit's runner in every instance, and notes by which claim each run
 * was: two runs under one claim are one too many.
 */
final class Periodic {

  static final String COLLECTION = "platform_periodic";

  private final World world;
  private final List<Claim> runs = new ArrayList<>();

  Periodic(World world) {
    this.world = world;
  }

  List<Claim> runs() {
    return runs;
  }

  /** What was run belongs to a time that was undone. */
  void forget() {
    runs.clear();
  }

  void start(Process process, StoreServer server, StoreClient client, List<PeriodicWork> works) {
    MongoTemplate mongo = World.template(client);
    new PeriodicRunner(
            mongo,
            world.clock(process),
            works.stream().map(work -> watched(work, server, client)).toList(),
            new SimTimer(world.scheduler(), process).executor())
        .start();
  }

  private PeriodicWork watched(PeriodicWork work, StoreServer server, StoreClient client) {
    return new PeriodicWork() {
      @Override
      public String name() {
        return work.name();
      }

      @Override
      public Duration period() {
        return work.period();
      }

      @Override
      public void run() {
        Date own = client.takeClaim(work.name());
        runs.add(new Claim(work.name(), own != null ? own.toInstant() : claimed(server)));
        work.run();
      }

      /** Who runs without a claim runs under that of another. */
      private Instant claimed(StoreServer server) {
        @Nullable Document claim = server.documents(COLLECTION).get(work.name());
        return Objects.requireNonNull(claim).getDate("nextAt").toInstant();
      }
    };
  }

  /** Work that comes often enough for instances to meet at it. */
  static PeriodicWork rounds(Scheduler scheduler) {
    return new PeriodicWork() {
      @Override
      public String name() {
        return "rounds";
      }

      @Override
      public Duration period() {
        return Duration.ofSeconds(20);
      }

      @Override
      public void run() {
        scheduler.point("round");
      }
    };
  }
}
