package org.partnership.bench.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.partnership.bench.Options;

/** {@code simulate}: many seeds and a table, or one seed with its trace. */
public final class SimulationCommand {

  private static final int REPORTED = 10;

  private final AtomicLong next;
  private final long end;
  private final long deadline;
  private final List<Simulation.Outcome> broken = new ArrayList<>();
  private long seeds;
  private long commands;
  private long records;
  private long slowest;
  private long simulated;

  private SimulationCommand(long from, long count, long deadline) {
    this.next = new AtomicLong(from);
    this.end = from + count;
    this.deadline = deadline;
  }

  /**
   * Runs it.
   *
   * @return whether every seed was clean
   */
  public static boolean run(String[] args) throws InterruptedException {
    Options options = new Options(args);
    if (options.has("seed")) {
      return replay(options.number("seed", 0));
    }
    long started = System.nanoTime();
    SimulationCommand command =
        new SimulationCommand(
            options.number("from", 1),
            options.number("seeds", 10_000),
            started + options.number("seconds", 3_600) * 1_000_000_000L);
    command.workers((int) options.number("workers", Runtime.getRuntime().availableProcessors()));
    command.print((System.nanoTime() - started) / 1e9);
    return command.broken.isEmpty();
  }

  private static boolean replay(long seed) {
    Simulation.Outcome outcome = Simulation.run(seed, Tampering.NONE, System.out::println);
    System.out.printf("seed %d: %s%n", seed, outcome.clean() ? "clean" : outcome.findings());
    return outcome.clean();
  }

  private void workers(int count) throws InterruptedException {
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      workers.add(Thread.ofPlatform().name("worker-" + i).start(this::work));
    }
    for (Thread worker : workers) {
      worker.join();
    }
  }

  private void work() {
    for (long seed = next.getAndIncrement();
        seed < end && System.nanoTime() < deadline;
        seed = next.getAndIncrement()) {
      count(Simulation.run(seed));
    }
  }

  private synchronized void count(Simulation.Outcome outcome) {
    seeds++;
    commands += outcome.commands();
    records += outcome.records();
    simulated += outcome.elapsed();
    slowest = Math.max(slowest, outcome.restAfter());
    if (!outcome.clean()) {
      broken.add(outcome);
      if (broken.size() <= REPORTED) {
        System.out.println("seed " + outcome.seed() + ": " + outcome.findings());
      }
    }
  }

  private void print(double seconds) {
    System.out.printf(
        Locale.ROOT,
        "seeds            %,d%nnot clean        %,d%ncommands         %,d%nrecords          %,d%n"
            + "simulated        %,d h%nslowest to rest  %,.1f s%nrate             %,.0f seeds/s%n",
        seeds,
        broken.size(),
        commands,
        records,
        simulated / 3_600_000,
        slowest / 1000.0,
        seeds / seconds);
  }
}
