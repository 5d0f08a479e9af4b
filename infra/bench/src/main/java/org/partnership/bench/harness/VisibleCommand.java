package org.partnership.bench.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnership.bench.Options;

/**
 * {@code visible}: from the intended start of a command at the gateway until reporting counts its
 * event, at a steady rate.
 */
public final class VisibleCommand {

  private static final int ORGANISATIONS = 400;
  private static final double BAR_MILLIS = 250;
  private static final long GIVE_UP_NANOS = 30_000_000_000L;

  private final int rate;
  private final int seconds;
  private final int repetitions;

  private VisibleCommand(Options options) {
    rate = (int) options.number("rate", 100);
    seconds = (int) options.number("seconds", 30);
    repetitions = (int) options.number("repetitions", 7);
  }

  /**
   * Runs it.
   *
   * @return whether the median of the 99th percentiles holds the bar
   */
  public static boolean run(String[] args) throws Exception {
    Options options = new Options(args);
    try (LocalPlatform platform = Started.from(options);
        Reporting reporting = new Reporting()) {
      return new VisibleCommand(options).measure(reporting);
    }
  }

  private boolean measure(Reporting reporting) throws Exception {
    SteadyLoad load = new SteadyLoad(new Http(LocalPlatform.GATEWAY), ORGANISATIONS);
    long generation = reporting.serving();
    System.out.println("warm-up: " + once(load, reporting, generation));
    List<Double> ninetyNinths = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      Percentiles visible = once(load, reporting, generation);
      System.out.println("command to visible: " + visible);
      ninetyNinths.add(visible.millis(0.99));
    }
    double median = ninetyNinths.stream().sorted().toList().get(repetitions / 2);
    System.out.printf("median of p99: %.0f ms, bar %.0f ms%n", median, BAR_MILLIS);
    return median <= BAR_MILLIS;
  }

  /** What was answered in time to be waited for, each until its mark is seen. */
  private Percentiles once(SteadyLoad load, Reporting reporting, long generation)
      throws InterruptedException {
    Map<String, Long> seen = new ConcurrentHashMap<>();
    Follower follower = new Follower(load, reporting, generation, seen);
    Thread thread = Thread.ofPlatform().name("follower").start(follower);
    List<SteadyLoad.Sent> sent = load.run(rate, rate * seconds);
    follower.finish();
    thread.join();
    Percentiles answered =
        new Percentiles(sent.stream().mapToLong(s -> s.answered() - s.intended()).toArray());
    System.out.println("command to answer:  " + answered);
    long failed = sent.stream().filter(s -> s.status() != 200).count();
    if (failed > 0) {
      System.out.printf("%d commands were not done%n", failed);
    }
    return new Percentiles(
        sent.stream()
            .filter(s -> s.status() == 200)
            .mapToLong(s -> seen.getOrDefault(s.command(), GIVE_UP_NANOS))
            .toArray());
  }

  /** Looks at the marks of what was answered and is not visible yet, over and over. */
  private static final class Follower implements Runnable {

    private final SteadyLoad load;
    private final Reporting reporting;
    private final long generation;
    private final Map<String, Long> seen;
    private volatile boolean finishing;

    Follower(SteadyLoad load, Reporting reporting, long generation, Map<String, Long> seen) {
      this.load = load;
      this.reporting = reporting;
      this.generation = generation;
      this.seen = seen;
    }

    void finish() {
      finishing = true;
    }

    @Override
    public void run() {
      long giveUp = Long.MAX_VALUE;
      List<SteadyLoad.Sent> waiting = new ArrayList<>();
      while (System.nanoTime() < giveUp) {
        if (finishing && giveUp == Long.MAX_VALUE) {
          giveUp = System.nanoTime() + GIVE_UP_NANOS;
        }
        boolean last = finishing;
        load.drainAnsweredTo(waiting);
        if (last && waiting.isEmpty()) {
          return;
        }
        Map<String, Long> marks =
            reporting.marks(
                generation,
                waiting.stream().map(SteadyLoad.Sent::organisation).distinct().toList());
        long now = System.nanoTime();
        waiting.removeIf(
            s -> {
              boolean visible = marks.getOrDefault(s.organisation(), 0L) >= s.version();
              if (visible) {
                seen.put(s.command(), now - s.intended());
              }
              return visible;
            });
        Waiting.pause(2);
      }
    }
  }
}
