package org.partnership.bench.modulith;

import java.util.ArrayList;
import java.util.List;
import org.partnership.bench.Options;
import org.partnership.bench.cost.Figures;
import org.partnership.bench.cost.Load;
import org.partnership.bench.cost.Reliable;
import org.partnership.bench.cost.Servers;
import org.partnership.bench.cost.Side;

/**
 * {@code order}: how many events overtake an earlier one of the same key, in a crowd on few keys.
 */
final class Overtaking {

  private final String bootstrap;
  private final int events;
  private final int sheets;
  private final int writers;
  private final int repetitions;

  private Overtaking(String bootstrap, Options options) {
    this.bootstrap = bootstrap;
    events = (int) options.number("events", 5_000);
    sheets = (int) options.number("aggregates", 10);
    writers = (int) options.number("writers", 16);
    repetitions = (int) options.number("repetitions", 7);
  }

  static boolean compare(Comparison.Sides sides, Options options) throws Exception {
    String bootstrap = sides.servers().bootstrap();
    try (Reliable ours =
        new Reliable(Servers.template(sides.client()), bootstrap, "sheets", Reliable::producer)
            .start()) {
      return new Overtaking(bootstrap, options).table(ours, sides.registry());
    }
  }

  private boolean table(Reliable ours, Registry theirs) throws InterruptedException {
    ours.prepare(sheets);
    ours.awaitAllPublished();
    theirs.prepare(sheets);
    List<Double> us = new ArrayList<>();
    List<Double> them = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      us.add(share(ours, Servers.TOPIC));
      them.add(share(theirs, SheetChanged.TOPIC));
    }
    Figures.head(
        "%,d events by %d writers on %d aggregates, %d repetitions, %% that overtook an earlier"
            + " one",
        events, writers, sheets, repetitions);
    Figures.row("ours", us, "%.1f");
    Figures.row("Modulith's registry", them, "%.1f");
    return us.stream().allMatch(share -> share == 0);
  }

  private double share(Side side, String topic) throws InterruptedException {
    try (Arrivals arrivals = new Arrivals(bootstrap, topic)) {
      Load.crowd(writers, events, (n, intended) -> side.change(n % sheets, "o" + n));
      arrivals.await(events);
      side.awaitAllPublished();
      return 100.0 * arrivals.overtaking() / events;
    }
  }
}
