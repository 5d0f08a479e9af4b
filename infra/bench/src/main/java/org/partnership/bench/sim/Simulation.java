package org.partnership.bench.sim;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.partnership.bench.check.Finding;

/** Runs one seed: the same seed, the same run, to the last point. */
public final class Simulation {

  private Simulation() {}

  /**
   * What became of a seed.
   *
   * @param publishedAfter milliseconds of simulated time from the end of trouble until every outbox
   *     was empty
   * @param restAfter the same until every reader was done, too
   * @param elapsed milliseconds of simulated time altogether
   * @param commands how many were sent
   * @param records how many the topic holds, repeats included
   */
  public record Outcome(
      long seed,
      List<Finding> findings,
      long publishedAfter,
      long restAfter,
      long elapsed,
      int commands,
      int records) {

    /** Whether the promise held. */
    public boolean clean() {
      return findings.isEmpty();
    }
  }

  /** Runs a seed with the kit as it is. */
  public static Outcome run(long seed) {
    return run(seed, Tampering.NONE, line -> {});
  }

  /**
   * Runs a seed.
   *
   * @param trace gets every point that is passed, in order
   */
  public static Outcome run(long seed, Tampering tampering, Consumer<String> trace) {
    SplittableRandom chance = new SplittableRandom(seed);
    Plan plan = Plan.random(chance);
    RandomChaos chaos = new RandomChaos(chance);
    World world = new World(plan, new Traced(chaos, trace), tampering, chance);
    Run run = new Run(world);
    chaos.begin(run::trouble, world.scheduler()::now);
    Run.Result result = run.run();
    return new Outcome(
        seed,
        result.findings(),
        result.publishedAfter(),
        result.restAfter(),
        result.elapsed(),
        result.seen().ledger().size(),
        result.seen().published().size());
  }
}
