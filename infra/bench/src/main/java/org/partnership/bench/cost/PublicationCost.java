package org.partnership.bench.cost;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.partnership.bench.Options;

/**
 * {@code publication-cost}: the same commands by both sides, alternately, and how their rates
 * compare. The clock runs until everything is acknowledged and all outboxes are empty.
 */
public final class PublicationCost {

  private static final int WARM_UP = 3;
  private static final double BAR = 0.7;

  private final int commands;
  private final int sheets;
  private final int writers;
  private final int repetitions;

  private PublicationCost(Options options) {
    commands = (int) options.number("commands", 10_000);
    sheets = (int) options.number("aggregates", 1_000);
    writers = (int) options.number("writers", 16);
    repetitions = (int) options.number("repetitions", 7);
  }

  /**
   * Runs it.
   *
   * @return whether the median of the ratio is at the bar or above
   */
  public static boolean run(String[] args) throws Exception {
    return new PublicationCost(new Options(args)).compare();
  }

  private boolean compare() throws Exception {
    Map<String, Object> producer = new HashMap<>();
    try (Servers servers = new Servers();
        MongoClient client = servers.client();
        Reliable reliable =
            new Reliable(
                    Servers.template(client),
                    servers.bootstrap(),
                    "sheets",
                    config -> {
                      producer.putAll(config);
                      return Reliable.producer(config);
                    })
                .start()) {
      producer.put(ProducerConfig.CLIENT_ID_CONFIG, "plain");
      try (Plain plain = new Plain(Servers.template(client), producer)) {
        return table(reliable, plain);
      }
    }
  }

  private boolean table(Side reliable, Side plain) throws InterruptedException {
    reliable.prepare(sheets);
    plain.prepare(sheets);
    reliable.awaitAllPublished();
    for (int i = 0; i < WARM_UP; i++) {
      rate(reliable);
      rate(plain);
    }
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      boolean weFirst = i % 2 == 0;
      double first = rate(weFirst ? reliable : plain);
      double second = rate(weFirst ? plain : reliable);
      ours.add(weFirst ? first : second);
      theirs.add(weFirst ? second : first);
    }
    List<Double> ratios = Figures.ratios(ours, theirs);
    Figures.head(
        "%,d commands by %d writers on %,d aggregates, %d repetitions",
        commands, writers, sheets, repetitions);
    Figures.row("with outbox and relay, /s", ours, "%,.0f");
    Figures.row("write and send, /s", theirs, "%,.0f");
    Figures.row("ratio", ratios, "%.2f");
    return Figures.median(ratios) >= BAR;
  }

  /** Commands a second, from the first write to the last acknowledgement. */
  private double rate(Side side) throws InterruptedException {
    long started = System.nanoTime();
    Load.crowd(writers, commands, (n, intended) -> side.change(n % sheets, "c"));
    side.awaitAllPublished();
    return commands / ((System.nanoTime() - started) / 1e9);
  }
}
