package org.partnership.bench.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.partnership.bench.Options;

/** {@code simulate}: many seeds and a table, or one seed with its trace. */
public final class SimulationCommand {

  private static final int REPORTED = 10;

  /** Death to recovery takes up to 30 s, and a process may stand still for 40 s. */
  private static final long DUE = 75_000;

  private final AtomicLong next;
  private final long end;
  private final long deadline;
  private final List<Simulation.Outcome> broken = new ArrayList<>();
  private long seeds;
  private long commands;
  private long records;
  private long slowest;
  private final List<Long> overdue = new ArrayList<>();
  private long slowestRest;
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
    if (outcome.publishedAfter() > DUE) {
      overdue.add(outcome.seed());
    }
    slowest = Math.max(slowest, outcome.publishedAfter());
    slowestRest = Math.max(slowestRest, outcome.restAfter());
    if (!outcome.clean()) {
      broken.add(outcome);
      if (broken.size() <= REPORTED) {
        System.out.println("seed " + outcome.seed() + ": " + outcome.findings());
      }
    }
  }

  private void print(double seconds) {
    row("seeds", "%,d", seeds);
    row("not clean", "%,d", broken.size());
    row("commands", "%,d", commands);
    row("records in topics", "%,d", records);
    row("simulated hours", "%,d", simulated / 3_600_000);
    row("slowest until published, s", "%,.1f", slowest / 1000.0);
    row("later than 75 s", "%,d", overdue.size());
    row("slowest until all is read, s", "%,.1f", slowestRest / 1000.0);
    row("seeds a second", "%,.0f", seeds / seconds);
    if (!overdue.isEmpty()) {
      System.out.println(
          "found by their age only, seeds " + overdue.stream().limit(REPORTED).toList());
    }
  }

  private static void row(String name, String format, Object value) {
    System.out.printf("%-30s %12s%n", name, String.format(Locale.ROOT, format, value));
  }
}
