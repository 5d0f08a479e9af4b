package org.partnership.bench.cost;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.partnership.bench.Options;

/**
 * {@code latency}: from the commit of a command to the broker's acknowledgement of its event,
 * against a bare send of the same record, alternately, at a steady pace.
 */
public final class Latency {

  private static final double BAR_P50 = 3;
  private static final double BAR_P99 = 5;
  private static final int WARM_UP = 2;

  private final int rate;
  private final int events;
  private final int sheets;
  private final int repetitions;
  private final Acknowledgements acknowledged = new Acknowledgements();

  private Latency(Options options) {
    rate = (int) options.number("rate", 200);
    events = rate * (int) options.number("seconds", 6);
    sheets = (int) options.number("aggregates", 1_000);
    repetitions = (int) options.number("repetitions", 7);
  }

  /**
   * Runs it.
   *
   * @return whether the medians of both ratios are within their bars
   */
  public static boolean run(String[] args) throws Exception {
    return new Latency(new Options(args)).compare();
  }

  private boolean compare() throws Exception {
    Map<String, Object> config = new HashMap<>();
    try (Servers servers = new Servers();
        MongoClient client = servers.client();
        Reliable reliable =
            new Reliable(
                    Servers.template(client),
                    servers.bootstrap(),
                    "sheets",
                    given -> {
                      config.putAll(given);
                      return acknowledged.of(given);
                    })
                .start()) {
      config.put(ProducerConfig.CLIENT_ID_CONFIG, "bare");
      try (Bare bare = new Bare(config)) {
        reliable.prepare(sheets);
        reliable.awaitAllPublished();
        return table(reliable, bare);
      }
    }
  }

  /** Percentiles of one repetition, in milliseconds. */
  private record Times(List<Double> values) {

    static Times between(long[] from, long[] to) {
      return new Times(
          LongStream.range(0, from.length)
              .mapToObj(i -> Math.max(0, to[(int) i] - from[(int) i]) / 1e6)
              .toList());
    }

    double at(double share) {
      return Figures.percentile(values, share);
    }
  }

  private record Published(Times sinceCommit, Times sinceStart) {}

  private boolean table(Reliable reliable, Bare bare) throws InterruptedException {
    List<Published> ours = new ArrayList<>();
    List<Times> theirs = new ArrayList<>();
    for (int i = -WARM_UP; i < repetitions; i++) {
      boolean weFirst = i % 2 == 0;
      Published first = weFirst ? published(reliable, i) : null;
      Times sent = sent(bare);
      Published published = first != null ? first : published(reliable, i);
      if (i >= 0) {
        ours.add(published);
        theirs.add(sent);
      }
    }
    Figures.head(
        "%,d events at %,d/s on %,d aggregates, %d repetitions, ms",
        events, rate, sheets, repetitions);
    double p50 = rows(ours, theirs, "p50", 0.50);
    double p99 = rows(ours, theirs, "p99", 0.99);
    return p50 <= BAR_P50 && p99 <= BAR_P99;
  }

  private static double rows(List<Published> ours, List<Times> theirs, String name, double share) {
    List<Double> published = ours.stream().map(p -> p.sinceCommit().at(share)).toList();
    List<Double> sent = theirs.stream().map(t -> t.at(share)).toList();
    List<Double> ratios = Figures.ratios(published, sent);
    Figures.row("commit to acknowledged, " + name, published, "%.2f");
    Figures.row("bare send to acknowledged, " + name, sent, "%.2f");
    Figures.row("ratio, " + name, ratios, "%.2f");
    Figures.row(
        "command's intended start to acknowledged, " + name,
        ours.stream().map(p -> p.sinceStart().at(share)).toList(),
        "%.2f");
    return Figures.median(ratios);
  }

  private Published published(Reliable reliable, int repetition) throws InterruptedException {
    long[] intendedAt = new long[events];
    long[] committedAt = new long[events];
    Load.paced(
        rate,
        events,
        (n, intended) -> {
          reliable.change(n % sheets, repetition + "/" + n);
          committedAt[n] = System.nanoTime();
          intendedAt[n] = intended;
        });
    reliable.awaitAllPublished();
    long[] acknowledgedAt = new long[events];
    for (int n = 0; n < events; n++) {
      acknowledgedAt[n] = acknowledged.of(repetition + "/" + n);
    }
    return new Published(
        Times.between(committedAt, acknowledgedAt), Times.between(intendedAt, acknowledgedAt));
  }

  private Times sent(Bare bare) throws InterruptedException {
    long[] intendedAt = new long[events];
    long[] acknowledgedAt = new long[events];
    CountDownLatch open = new CountDownLatch(events);
    Load.paced(
        rate,
        events,
        (n, intended) -> {
          intendedAt[n] = intended;
          bare.send(n % sheets, open, at -> acknowledgedAt[n] = at);
        });
    Bare.await(open);
    return Times.between(intendedAt, acknowledgedAt);
  }
}
