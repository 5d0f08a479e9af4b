package org.partnership.bench.modulith;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.partnership.bench.Options;
import org.partnership.bench.cost.Figures;
import org.partnership.bench.cost.Load;
import org.partnership.bench.cost.Reliable;
import org.partnership.bench.cost.Servers;
import org.partnership.bench.cost.Side;

/** {@code readable}: from the commit to the event in a reader's hands, at a steady pace. */
final class Readable {

  private static final int WARM_UP = 2;

  private final String bootstrap;
  private final int rate;
  private final int events;
  private final int sheets;
  private final int repetitions;

  private Readable(String bootstrap, Options options) {
    this.bootstrap = bootstrap;
    rate = (int) options.number("rate", 200);
    events = rate * (int) options.number("seconds", 6);
    sheets = (int) options.number("aggregates", 1_000);
    repetitions = (int) options.number("repetitions", 7);
  }

  static boolean compare(Comparison.Sides sides, Options options) throws Exception {
    String bootstrap = sides.servers().bootstrap();
    try (Reliable ours =
        new Reliable(Servers.template(sides.client()), bootstrap, "sheets", Reliable::producer)
            .start()) {
      return new Readable(bootstrap, options).table(ours, sides.registry());
    }
  }

  private boolean table(Reliable ours, Registry theirs) throws InterruptedException {
    ours.prepare(sheets);
    ours.awaitAllPublished();
    theirs.prepare(sheets);
    List<List<Double>> us = new ArrayList<>();
    List<List<Double>> them = new ArrayList<>();
    for (int i = -WARM_UP; i < repetitions; i++) {
      boolean counts = i >= 0;
      for (int turn = 0; turn < 2; turn++) {
        boolean our = (i + turn) % 2 == 0;
        List<Double> took = our ? took(ours, Servers.TOPIC) : took(theirs, SheetChanged.TOPIC);
        if (counts) {
          (our ? us : them).add(took);
        }
      }
    }
    Figures.head(
        "%,d events at %,d/s on %,d aggregates, %d repetitions, commit to readable, ms",
        events, rate, sheets, repetitions);
    row("ours, p50", us, 0.5);
    row("Modulith's registry, p50", them, 0.5);
    row("ours, p99", us, 0.99);
    row("Modulith's registry, p99", them, 0.99);
    return true;
  }

  private static void row(String name, List<List<Double>> repetitions, double share) {
    Figures.row(name, repetitions.stream().map(r -> Figures.percentile(r, share)).toList(), "%.2f");
  }

  /** Milliseconds of each event. */
  private List<Double> took(Side side, String topic) throws InterruptedException {
    long[] committed = new long[events];
    try (Arrivals arrivals = new Arrivals(bootstrap, topic)) {
      Load.paced(
          rate,
          events,
          (n, intended) -> {
            side.change(n % sheets, "r" + n);
            committed[n] = System.nanoTime();
          });
      arrivals.await(events);
      side.awaitAllPublished();
      return IntStream.range(0, events)
          .mapToObj(n -> Math.max(0, arrivals.of("r" + n) - committed[n]) / 1e6)
          .toList();
    }
  }
}
