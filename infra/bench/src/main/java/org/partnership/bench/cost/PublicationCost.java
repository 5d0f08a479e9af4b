package org.partnership.bench.cost;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.partnership.bench.Kit;
import org.partnership.bench.Options;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * {@code publication-cost}: the same commands by both sides, alternately, and how their rates
 * compare. The clock runs until everything is acknowledged and all outboxes are empty.
 */
public final class PublicationCost {

  private static final int WARM_UP = 2;
  private static final double BAR = 0.7;

  private final int commands;
  private final int sheets;
  private final int writers;
  private final int repetitions;

  private PublicationCost(Options options) {
    commands = (int) options.number("commands", 4_000);
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
    try (Servers servers = new Servers()) {
      MongoDatabase database = servers.mongo().getDatabase("bench");
      MongoTemplate mongo = Kit.template(database, Kit.converter(Sheet.class));
      Map<String, Object> producer = new HashMap<>();
      Side reliable = new Reliable(mongo, servers.bootstrap(), producer::putAll);
      producer.put(ProducerConfig.CLIENT_ID_CONFIG, "plain");
      Side plain = new Plain(mongo, producer);
      try {
        return table(reliable, plain);
      } finally {
        reliable.close();
        plain.close();
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
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      boolean weFirst = i % 2 == 0;
      double first = rate(weFirst ? reliable : plain);
      double second = rate(weFirst ? plain : reliable);
      ours.add(weFirst ? first : second);
      theirs.add(weFirst ? second : first);
      ratios.add(ours.get(i) / theirs.get(i));
    }
    System.out.printf(
        "%,d commands by %d writers on %,d aggregates, %d repetitions%n",
        commands, writers, sheets, repetitions);
    System.out.printf("%-28s %10s %22s%n", "", "median", "range");
    print("with outbox and relay, /s", ours, "%,.0f");
    print("write and send, /s", theirs, "%,.0f");
    print("ratio", ratios, "%.2f");
    return median(ratios) >= BAR;
  }

  /** Commands a second, from the first write to the last acknowledgement. */
  private double rate(Side side) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long started = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int n = next.getAndIncrement(); n < commands; n = next.getAndIncrement()) {
                      side.change(n % sheets);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    side.awaitAllPublished();
    return commands / ((System.nanoTime() - started) / 1e9);
  }

  private static void print(String name, List<Double> values, String format) {
    List<Double> sorted = values.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-28s %10s %22s%n",
        name,
        String.format(Locale.ROOT, format, median(values)),
        String.format(Locale.ROOT, format, sorted.get(0))
            + " - "
            + String.format(Locale.ROOT, format, sorted.get(sorted.size() - 1)));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
