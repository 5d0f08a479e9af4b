package org.partnership.bench.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnership.bench.Options;
import org.partnership.bench.check.Checker;
import org.partnership.bench.check.Command;
import org.partnership.bench.check.Finding;

/**
 * {@code broker-away}: commands at a steady rate while the broker stands still; then it goes on.
 * What was acknowledged must all be published, and quickly.
 */
public final class BrokerAwayCommand {

  private static final int ORGANISATIONS = 1_000;
  private static final double TIMES_ARRIVAL = 10;
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String PUBLISHER = "partner-service";

  private final int rate;
  private final int seconds;
  private final LocalPlatform platform;
  private final Outbox outbox;

  private BrokerAwayCommand(Options options, LocalPlatform platform, Outbox outbox) {
    this.rate = (int) options.number("rate", 100);
    this.seconds = (int) options.number("seconds", 60 * options.number("minutes", 10));
    this.platform = platform;
    this.outbox = outbox;
  }

  /**
   * Runs it.
   *
   * @return whether nothing was lost and the backlog left at ten times the rate it came
   */
  public static boolean run(String[] args) throws Exception {
    Options options = new Options(args);
    try (LocalPlatform platform = Started.from(options);
        Outbox outbox = new Outbox()) {
      return new BrokerAwayCommand(options, platform, outbox).measure();
    }
  }

  private boolean measure() throws IOException, InterruptedException {
    SteadyLoad load = new SteadyLoad(new Http(LocalPlatform.GATEWAY), ORGANISATIONS);
    Waiting.until("nothing waits", LIMIT, outbox::isEmpty);
    List<Command> ledger = new ArrayList<>(load.registered());
    LocalPlatform.Part publisher = platform.part(PUBLISHER);
    Memory memory = new Memory(publisher);
    List<Long> broker = List.of(platform.part("broker").pid());
    platform.signal("STOP", broker);
    List<SteadyLoad.Sent> sent;
    try (memory) {
      sent = load.run(rate, rate * seconds);
    } finally {
      platform.signal("CONT", broker);
    }
    long begun = System.nanoTime();
    Outbox.Sizes sizes = outbox.sizes();
    Waiting.until("all is published", LIMIT, outbox::isEmpty);
    double drained = (System.nanoTime() - begun) / 1e9;
    sent.forEach(s -> ledger.add(command(s)));
    List<Finding> findings = settled(ledger);
    double drainRate = sizes.events() / drained;
    print(sent, memory, sizes, drained, drainRate, findings);
    return findings.isEmpty() && drainRate >= TIMES_ARRIVAL * rate;
  }

  private static Command command(SteadyLoad.Sent sent) {
    Command.Outcome outcome =
        switch (sent.status()) {
          case 200 -> Command.Outcome.ACKNOWLEDGED;
          case 503 -> Command.Outcome.REFUSED;
          default -> Command.Outcome.UNKNOWN;
        };
    return new Command(sent.command(), sent.organisation(), 1, outcome);
  }

  /** What the checker still finds after all readers had time to follow. */
  private List<Finding> settled(List<Command> ledger) {
    List<List<Finding>> last = new ArrayList<>(List.of(List.of()));
    try (Observing observing = new Observing(Subjects.notOf(ledger))) {
      Waiting.within(
          LIMIT,
          () -> {
            last.set(0, Checker.check(observing.of(Thing.PARTNER, ledger)));
            return last.get(0).isEmpty();
          });
    }
    return last.get(0);
  }

  private void print(
      List<SteadyLoad.Sent> sent,
      Memory memory,
      Outbox.Sizes sizes,
      double drained,
      double drainRate,
      List<Finding> findings) {
    Map<String, Integer> answers = new TreeMap<>();
    sent.forEach(
        s ->
            answers.merge(
                s.status() + (s.retryAfter() ? " with Retry-After" : ""), 1, Integer::sum));
    System.out.printf("broker away %d s at %d commands/s: answers %s%n", seconds, rate, answers);
    System.out.println(
        "  time of an answer: "
            + new Percentiles(sent.stream().mapToLong(s -> s.answered() - s.intended()).toArray()));
    System.out.printf("  memory of %s: %s%n", PUBLISHER, memory);
    System.out.printf(
        "  waiting at the end: %,d events, at most %d in a document, the largest %,d bytes%n",
        sizes.events(), sizes.mostInOne(), sizes.largestBytes());
    System.out.printf(
        "  drained in %.1f s: %,.0f/s, %.1f times the rate of arrival%n",
        drained, drainRate, drainRate / rate);
    findings.stream().limit(20).forEach(f -> System.out.println("  " + f));
    System.out.println(findings.isEmpty() ? "nothing lost" : findings.size() + " findings");
  }
}
