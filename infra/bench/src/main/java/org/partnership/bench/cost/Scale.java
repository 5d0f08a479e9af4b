package org.partnership.bench.cost;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.partnership.bench.Options;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * {@code scale}: whether writing and draining slow down when there are many aggregates. Both sizes
 * have the same load; the backlog lies on equally many aggregates, spread over all there are.
 */
public final class Scale {

  private static final double BAR = 1.1;

  private final int[] sizes;
  private final int rate;
  private final int writes;
  private final int backlog;
  private final int repetitions;

  private Scale(Options options) {
    sizes = new int[] {(int) options.number("few", 1_000), (int) options.number("many", 100_000)};
    rate = (int) options.number("rate", 200);
    writes = rate * (int) options.number("seconds", 4);
    backlog = (int) options.number("backlog", 10_000);
    repetitions = (int) options.number("repetitions", 7);
  }

  /**
   * Runs it.
   *
   * @return whether the medians of both ratios are at the bar or below
   */
  public static boolean run(String[] args) throws Exception {
    return new Scale(new Options(args)).compare();
  }

  /** Figures of one size, repetition by repetition: milliseconds, events a second. */
  private record Figure(List<Double> p50, List<Double> drained) {
    Figure() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private boolean compare() throws Exception {
    List<Figure> figures = List.of(new Figure(), new Figure());
    try (Servers servers = new Servers();
        MongoClient client = servers.client()) {
      MongoTemplate mongo = Servers.template(client);
      for (int size : sizes) {
        prepare(mongo, servers.bootstrap(), size);
      }
      // Once more than counts, for the compilers.
      for (int i = -1; i < repetitions; i++) {
        for (int turn = 0; turn < 2; turn++) {
          int which = (i + turn) & 1;
          repeat(
              mongo,
              servers.bootstrap(),
              sizes[which],
              i < 0 ? new Figure() : figures.get(which),
              i);
        }
      }
    }
    return table(figures.get(0), figures.get(1));
  }

  private static String collection(int size) {
    return "sheets_" + size;
  }

  private static void prepare(MongoTemplate mongo, String bootstrap, int size)
      throws InterruptedException {
    try (Reliable instance =
        new Reliable(mongo, bootstrap, collection(size), Reliable::producer).start()) {
      instance.prepare(size);
      instance.awaitAllPublished();
    }
  }

  private void repeat(MongoTemplate mongo, String bootstrap, int size, Figure figure, int seed)
      throws InterruptedException {
    figure.p50().add(writing(mongo, bootstrap, size, seed));
    Backlog left = new Backlog(mongo, bootstrap, collection(size));
    int stride = size / sizes[0];
    left.leave(backlog, n -> n % sizes[0] * stride);
    figure.drained().add(left.drain(backlog));
  }

  private double writing(MongoTemplate mongo, String bootstrap, int size, int seed)
      throws InterruptedException {
    int[] sheets = new SplittableRandom(seed).ints(writes, 0, size).toArray();
    Double[] took = new Double[writes];
    try (Reliable instance =
        new Reliable(mongo, bootstrap, collection(size), Reliable::producer).start()) {
      Load.paced(
          rate,
          writes,
          (n, intended) -> {
            instance.change(sheets[n], "w" + n);
            took[n] = (System.nanoTime() - intended) / 1e6;
          });
      instance.awaitAllPublished();
    }
    return Figures.percentile(List.of(took), 0.5);
  }

  private boolean table(Figure few, Figure many) {
    Figures.head(
        "%,d against %,d aggregates: %,d commands at %,d/s; %,d events left on %,d aggregates;"
            + " %d repetitions",
        sizes[1], sizes[0], writes, rate, backlog, sizes[0], repetitions);
    List<Double> writing = Figures.ratios(many.p50(), few.p50());
    List<Double> draining = Figures.ratios(few.drained(), many.drained());
    Figures.row("few: command, p50, ms", few.p50(), "%.2f");
    Figures.row("many: command, p50, ms", many.p50(), "%.2f");
    Figures.row("ratio", writing, "%.2f");
    Figures.row("few: drained, events/s", few.drained(), "%,.0f");
    Figures.row("many: drained, events/s", many.drained(), "%,.0f");
    Figures.row("ratio of times", draining, "%.2f");
    return Figures.median(writing) <= BAR && Figures.median(draining) <= BAR;
  }
}
