package org.partnership.bench.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.partnership.bench.Options;
import tools.jackson.databind.JsonNode;

/**
 * {@code rebuild}: reporting is built anew from its topics while it serves, twice. Figures are
 * asked for all the time; they must not change, nor fail, and both results must be the same to the
 * byte.
 */
public final class RebuildCommand {

  private static final double BAR = 2_000;
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String FIGURES = "/api/overview";
  private static final int FILL_RATE = 150;

  private final Http http = new Http(LocalPlatform.GATEWAY);
  private final Rebuilds rebuilds = new Rebuilds(http);

  private RebuildCommand() {}

  /**
   * Runs it.
   *
   * @return whether the slower of the two holds the bar, and everything was the same
   */
  public static boolean run(String[] args) throws Exception {
    Options options = new Options(args);
    try (LocalPlatform platform = Started.from(options);
        Reporting reporting = new Reporting()) {
      return new RebuildCommand().measure((int) options.number("events", 20_000), reporting);
    }
  }

  private boolean measure(int wanted, Reporting reporting) throws Exception {
    long events = fill(wanted);
    JsonNode figures = figures();
    boolean same = true;
    List<String> prints = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Reading reading = new Reading(http);
      Thread reader = Thread.ofPlatform().name("reader").start(reading);
      long begun = System.nanoTime();
      String id = Objects.requireNonNull(rebuilds.start(), "a rebuild can be started");
      Waiting.until("the rebuild serves", LIMIT, () -> isOver(id));
      double seconds = (System.nanoTime() - begun) / 1e9;
      reading.stop();
      reader.join();
      JsonNode rebuild = Objects.requireNonNull(rebuilds.find(id), "the rebuild");
      rates.add(events / seconds);
      prints.add(reporting.fingerprint(reporting.serving()));
      boolean unchanged = Objects.equals(figures(), figures);
      same &= unchanged && rebuild.path("status").asString().equals("SERVING");
      same &= reading.failed == 0;
      System.out.printf(
          "rebuild %d: %s, %,d events in %.1f s: %,.0f/s; %d versions compared, %d differ; figures %s%n",
          i + 1,
          rebuild.path("status").asString(),
          events,
          seconds,
          events / seconds,
          rebuild.path("compared").asLong(-1),
          rebuild.path("differences").asLong(-1),
          unchanged ? "the same" : "CHANGED");
      System.out.printf(
          "  meanwhile %s: %s, %d failed%n", FIGURES, reading.times(), reading.failed);
    }
    boolean identical = prints.get(0).equals(prints.get(1));
    System.out.println(
        identical ? "identical twice: " + prints.get(0) : "NOT identical: " + prints);
    return same && identical && Math.min(rates.get(0), rates.get(1)) >= BAR;
  }

  private boolean isOver(String id) {
    JsonNode rebuild = rebuilds.find(id);
    String status = rebuild == null ? "" : rebuild.path("status").asString();
    return status.equals("SERVING") || status.equals("FAILED") || status.equals("DIFFERENT");
  }

  /** The figures without what says when they were asked for. */
  private JsonNode figures() throws IOException {
    return http.send("hq-admin", "GET", FIGURES, null, Map.of()).expect(200).json().path("groups");
  }

  /** Makes events until there are enough of them, and waits until reporting has read them. */
  private long fill(int wanted) throws IOException, InterruptedException {
    long events = count();
    if (events < wanted) {
      SteadyLoad load = new SteadyLoad(http, 500);
      load.run(FILL_RATE, (int) (wanted - events));
      events = count();
    }
    Waiting.pause(5_000);
    return events;
  }

  private static long count() {
    long events = 0;
    for (Thing thing : Thing.values()) {
      events += Topics.count(thing.topic());
    }
    return events;
  }

  /** Asks for the figures over and over. */
  private static final class Reading implements Runnable {

    private final Http http;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Long> nanos = new ArrayList<>();
    private volatile int failed;

    Reading(Http http) {
      this.http = http;
    }

    void stop() {
      going.set(false);
    }

    Percentiles times() {
      return new Percentiles(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    public void run() {
      while (going.get()) {
        long begun = System.nanoTime();
        try {
          if (http.send("hq-admin", "GET", FIGURES, null, Map.of()).status() != 200) {
            failed++;
          }
        } catch (IOException e) {
          failed++;
        }
        nanos.add(System.nanoTime() - begun);
        Waiting.pause(200);
      }
    }
  }
}
