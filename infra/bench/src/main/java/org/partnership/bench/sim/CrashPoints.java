package org.partnership.bench.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.partnership.bench.check.Finding;

/**
 * Sends one command of a shape again and again, and each time halts a process at another point of
 * what follows: before and after every write, send, acknowledgement, pull, projection write and
 * offset commit. With pairs, every second halt after every first.
 */
public final class CrashPoints {

  private static final String UNDER_PROOF = "proof";
  private static final long RESTART = 1_000;
  private static final long NEVER = -1;

  private final Shape shape;
  private final Map<String, Integer> halts = new TreeMap<>();
  private final List<String> broken = new ArrayList<>();
  private int points;
  private int singles;
  private int pairs;

  private CrashPoints(Shape shape) {
    this.shape = shape;
  }

  /**
   * What came of a shape.
   *
   * @param points how many there are on the command's way when nothing happens
   * @param halts how many halts there were at each kind of point
   * @param broken what was found, with the points that led to it
   */
  public record Report(
      Shape shape,
      int points,
      int singles,
      int pairs,
      Map<String, Integer> halts,
      List<String> broken) {}

  /** One way to run the command. */
  private record Way(boolean keyed, boolean deliversAfterDeath, boolean restarts, long schedule) {}

  /** Every single halt of a shape, and every pair if asked for. */
  public static Report run(Shape shape, boolean withPairs) {
    CrashPoints proof = new CrashPoints(shape);
    for (boolean keyed : new boolean[] {true, false}) {
      for (boolean delivers : new boolean[] {true, false}) {
        for (boolean restarts : new boolean[] {true, false}) {
          proof.singles(new Way(keyed, delivers, restarts, 1));
          proof.singles(new Way(keyed, delivers, restarts, 2));
        }
      }
    }
    if (withPairs) {
      proof.pairs(new Way(true, true, true, 1));
      proof.pairs(new Way(true, false, true, 2));
    }
    return new Report(shape, proof.points, proof.singles, proof.pairs, proof.halts, proof.broken);
  }

  private void singles(Way way) {
    int on = halt(way, Set.of());
    points = Math.max(points, on);
    for (int at = 1; at <= on; at++) {
      halt(way, Set.of(at));
      singles++;
    }
  }

  private void pairs(Way way) {
    int first = halt(way, Set.of());
    for (int one = 1; one <= first; one++) {
      int second = halt(way, Set.of(one));
      for (int two = one + 1; two <= second; two++) {
        halt(way, Set.of(one, two));
        pairs++;
      }
    }
  }

  /** How many points the run had. */
  private int halt(Way way, Set<Integer> at) {
    PlannedChaos chaos =
        new PlannedChaos(
            "request " + UNDER_PROOF,
            at,
            way.deliversAfterDeath(),
            way.restarts() ? RESTART : NEVER);
    int instances = way.restarts() ? 1 : 2;
    Plan plan = new Plan(instances, instances, 1, false, List.of(orders(way.keyed())));
    World world = new World(plan, chaos, Tampering.NONE, new SplittableRandom(way.schedule()));
    List<Finding> findings = new Run(world).run().findings();
    chaos.halted().forEach(point -> halts.merge(point, 1, Integer::sum));
    if (!findings.isEmpty()) {
      broken.add(way + " halted at " + at + " " + chaos.halted() + ": " + findings);
    }
    return chaos.points();
  }

  private List<Order> orders(boolean keyed) {
    Order under = new Order(UNDER_PROOF, "a", shape, keyed, false);
    Order after = new Order("after", "a", Shape.CHANGE, true, false);
    return shape.creates() && !shape.anew()
        ? List.of(under, after)
        : List.of(new Order("before", "a", Shape.CREATE, true, false), under, after);
  }
}
