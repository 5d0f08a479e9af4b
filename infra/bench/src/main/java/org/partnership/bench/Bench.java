package org.partnership.bench;

import java.util.Arrays;
import org.partnership.bench.contention.ContentionCommand;
import org.partnership.bench.contention.Writers;
import org.partnership.bench.cost.Idle;
import org.partnership.bench.cost.Latency;
import org.partnership.bench.cost.PublicationCost;
import org.partnership.bench.cost.Scale;
import org.partnership.bench.halt.HaltingInstance;
import org.partnership.bench.halt.HaltsCommand;
import org.partnership.bench.harness.BrokerAwayCommand;
import org.partnership.bench.harness.CrashCommand;
import org.partnership.bench.harness.RebuildCommand;
import org.partnership.bench.harness.RollingCommand;
import org.partnership.bench.harness.VisibleCommand;
import org.partnership.bench.sim.CrashPointsCommand;
import org.partnership.bench.sim.SimulationCommand;
import org.partnership.bench.store.StoreBench;

/** The one main class: the first word says which proof or benchmark. */
public final class Bench {

  private Bench() {}

  /** Runs the named command; exits with 1 when it found something. */
  public static void main(String[] args) throws Exception {
    String name = args.length == 0 ? "" : args[0];
    String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
    boolean good =
        switch (name) {
          case "simulate" -> SimulationCommand.run(rest);
          case "crash-points" -> CrashPointsCommand.run(rest);
          case "publication-cost" -> PublicationCost.run(rest);
          case "latency" -> Latency.run(rest);
          case "scale" -> Scale.run(rest);
          case "idle" -> Idle.run(rest);
          case "contention" -> ContentionCommand.run(rest);
          case "halts" -> HaltsCommand.run(rest);
          case "store" -> StoreBench.run(rest);
          case "contention-instance" -> Writers.run(rest);
          case "halting-instance" -> HaltingInstance.run(rest);
          case "serve-store" -> LocalServers.serveStore(rest);
          case "serve-broker" -> LocalServers.serveBroker(rest);
          case "crash" -> CrashCommand.run(rest);
          case "rolling" -> RollingCommand.run(rest);
          case "visible" -> VisibleCommand.run(rest);
          case "rebuild" -> RebuildCommand.run(rest);
          case "broker-away" -> BrokerAwayCommand.run(rest);
          default -> {
            System.err.println(
                """
                usage: simulate [--seeds N] [--from SEED] [--seconds S]
                       simulate --seed N
                       crash-points [--pairs 0|1]
                       halts [--seed N]
                       contention [--updates N] [--seconds S] [--data DIR] [--writers N]
                                  [--instances N] [--aggregates N]
                       store [--documents N] [--queries N] [--seconds S] [--steady S]
                       publication-cost [--commands N] [--aggregates N] [--writers N] [--repetitions N]
                       latency [--rate N] [--seconds S] [--aggregates N] [--repetitions N]
                       scale [--few N] [--many N] [--rate N] [--seconds S] [--backlog N] [--repetitions N]
                       idle [--seconds S] [--repetitions N]
                       crash [--kills N] [--seed N] [--minutes M] [--data DIR] [--root DIR]
                       rolling [--data DIR] [--root DIR]
                       visible [--rate N] [--seconds S] [--repetitions N] [--data DIR] [--root DIR]
                       rebuild [--events N] [--data DIR] [--root DIR]
                       broker-away [--minutes M] [--rate N] [--data DIR] [--root DIR]
                """);
            yield false;
          }
        };
    System.exit(good ? 0 : 1);
  }
}
