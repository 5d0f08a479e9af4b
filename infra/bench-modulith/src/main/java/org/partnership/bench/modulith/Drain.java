package org.partnership.bench.modulith;

import java.util.ArrayList;
import java.util.List;
import org.partnership.bench.Options;
import org.partnership.bench.cost.Backlog;
import org.partnership.bench.cost.Figures;
import org.partnership.bench.cost.Load;
import org.partnership.bench.cost.Reliable;
import org.partnership.bench.cost.Servers;

/** {@code drain}: how fast a backlog leaves that was written while nothing was published. */
final class Drain {

  private static final double BAR = 3;
  private static final int WRITERS = 16;
  private static final int WARM_UP_EVENTS = 5_000;

  private final Backlog ours;
  private final Registry theirs;
  private final int events;
  private final int sheets;
  private final int repetitions;

  private Drain(Comparison.Sides sides, Options options) {
    ours = new Backlog(Servers.template(sides.client()), sides.servers().bootstrap(), "sheets");
    theirs = sides.registry();
    events = (int) options.number("events", 50_000);
    sheets = (int) options.number("aggregates", 25_000);
    repetitions = (int) options.number("repetitions", 7);
  }

  static boolean compare(Comparison.Sides sides, Options options) throws Exception {
    Drain drain = new Drain(sides, options);
    try (Reliable instance =
        new Reliable(
            Servers.template(sides.client()),
            sides.servers().bootstrap(),
            "sheets",
            Reliable::producer)) {
      instance.start().prepare(drain.sheets);
      instance.awaitAllPublished();
    }
    sides.registry().prepare(drain.sheets);
    drain.warmUp(options.number("warm-up", 90));
    return drain.table();
  }

  private void warmUp(long seconds) throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000;
    while (System.nanoTime() < end) {
      ours(Math.min(events, WARM_UP_EVENTS));
      theirs(Math.min(events, WARM_UP_EVENTS));
    }
  }

  private boolean table() throws InterruptedException {
    List<Double> us = new ArrayList<>();
    List<Double> them = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      if (i % 2 == 0) {
        us.add(ours(events));
        them.add(theirs(events));
      } else {
        them.add(theirs(events));
        us.add(ours(events));
      }
    }
    List<Double> ratios = Figures.ratios(us, them);
    Figures.head(
        "a backlog of %,d events on %,d aggregates, %d repetitions", events, sheets, repetitions);
    Figures.row("ours, drained, events/s", us, "%,.0f");
    Figures.row("Modulith's registry, events/s", them, "%,.0f");
    Figures.row("ratio", ratios, "%.1f");
    return Figures.median(ratios) >= BAR;
  }

  private double ours(int backlog) throws InterruptedException {
    ours.leave(backlog, n -> n % sheets);
    return ours.drain(backlog);
  }

  private double theirs(int backlog) throws InterruptedException {
    theirs.turnOff();
    Load.crowd(WRITERS, backlog, (n, intended) -> theirs.change(n % sheets, "left-" + n));
    long began = System.nanoTime();
    theirs.turnOn();
    theirs.awaitAllPublished();
    double rate = backlog / ((System.nanoTime() - began) / 1e9);
    theirs.tidy();
    return rate;
  }
}
