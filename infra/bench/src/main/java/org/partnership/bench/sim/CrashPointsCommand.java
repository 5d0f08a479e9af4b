package org.partnership.bench.sim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnership.bench.Options;

/** {@code crash-points}: a table of every shape of write, halted everywhere. */
public final class CrashPointsCommand {

  private CrashPointsCommand() {}

  /**
   * Runs it.
   *
   * @return whether the promise held at every point
   */
  public static boolean run(String[] args) {
    boolean pairs = new Options(args).number("pairs", 1) != 0;
    long started = System.nanoTime();
    List<CrashPoints.Report> reports =
        Stream.of(Shape.values()).parallel().map(s -> CrashPoints.run(s, pairs)).toList();
    System.out.printf(
        "%-18s %7s %8s %8s %10s%n", "write", "points", "singles", "pairs", "not clean");
    Map<String, Integer> halts = new TreeMap<>();
    for (CrashPoints.Report report : reports) {
      System.out.printf(
          "%-18s %,7d %,8d %,8d %,10d%n",
          report.shape(),
          report.points(),
          report.singles(),
          report.pairs(),
          report.broken().size());
      report.halts().forEach((point, n) -> halts.merge(point, n, Integer::sum));
    }
    System.out.printf("%nhalts at%n");
    halts.forEach((point, n) -> System.out.printf("  %-36s %,8d%n", point, n));
    System.out.printf("%.1f s%n", (System.nanoTime() - started) / 1e9);
    reports.stream().flatMap(r -> r.broken().stream()).limit(10).forEach(System.out::println);
    return reports.stream().allMatch(r -> r.broken().isEmpty());
  }
}
