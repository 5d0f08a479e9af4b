package org.partnership.bench.halt;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.partnership.bench.Child;
import org.partnership.bench.LocalServers;
import org.partnership.bench.Options;
import org.partnership.bench.Topic;
import org.partnership.bench.check.Checker;
import org.partnership.bench.check.Command;
import org.partnership.bench.check.Finding;
import org.partnership.bench.check.Observation;
import org.partnership.bench.check.Observation.Projected;
import org.partnership.bench.check.Observation.Published;
import org.partnership.bench.check.Observation.Stored;
import org.partnership.bench.sim.Order;
import org.partnership.bench.sim.Seen;
import org.partnership.bench.sim.Tally;

/**
 * {@code halts}: for each kind of point a process is halted there, with a real store and a real
 * broker around it; another is started, sends again what was not answered, goes on, and comes to
 * rest; then the checker looks.
 */
public final class HaltsCommand {

  private static final List<String> CHILD =
      List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final LocalServers servers;

  private HaltsCommand(LocalServers servers) {
    this.servers = servers;
  }

  /**
   * What came of one.
   *
   * @param halted whether the process was halted there indeed
   */
  public record Outcome(
      Point point,
      int passage,
      boolean halted,
      int commands,
      int repeated,
      int records,
      List<Finding> findings) {

    /** Whether it was halted and nothing was lost. */
    public boolean good() {
      return halted && findings.isEmpty();
    }
  }

  /**
   * Runs it.
   *
   * @return whether the promise held at every kind of point
   */
  public static boolean run(String[] args) throws Exception {
    long seed = new Options(args).number("seed", System.nanoTime() & 0xFFFF);
    long began = System.nanoTime();
    List<Outcome> outcomes = halts(seed, List.of(Point.values()));
    System.out.printf(
        "%-24s %8s %9s %9s %9s %9s%n",
        "seed " + seed, "passage", "commands", "repeated", "records", "findings");
    for (Outcome o : outcomes) {
      System.out.printf(
          "%-24s %8d %9d %9d %9d %9d%s%n",
          o.point(),
          o.passage(),
          o.commands(),
          o.repeated(),
          o.records(),
          o.findings().size(),
          o.halted() ? "" : "  NOT HALTED");
      o.findings().forEach(System.out::println);
    }
    System.out.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - began) / 1e9);
    return outcomes.stream().allMatch(Outcome::good);
  }

  /** One halt at each of these points. */
  public static List<Outcome> halts(long seed, List<Point> points) throws Exception {
    SplittableRandom chance = new SplittableRandom(seed);
    Path folder = Files.createTempDirectory("halts");
    try (LocalServers servers = LocalServers.start(folder)) {
      HaltsCommand halts = new HaltsCommand(servers);
      Map<Point, Integer> passages = new LinkedHashMap<>();
      points.forEach(p -> passages.put(p, 1 + chance.nextInt(p.passages())));
      List<Outcome> outcomes = new ArrayList<>();
      for (Map.Entry<Point, Integer> each : passages.entrySet()) {
        outcomes.add(halts.halt(each.getKey(), each.getValue()));
      }
      return outcomes;
    } finally {
      LocalServers.remove(folder);
    }
  }

  private Outcome halt(Point point, int passage) throws InterruptedException {
    String name = "halt-" + point.name().toLowerCase(Locale.ROOT).replace('_', '-');
    servers.topic(HaltingInstance.topic(name));
    Map<String, Order> sent = new LinkedHashMap<>();
    List<String> answered = new ArrayList<>();
    boolean halted =
        listen(HaltingInstance.command(servers, name, point, passage, List.of()), sent, answered)
            == Halting.EXIT_CODE;
    List<Order> again = sent.values().stream().filter(o -> !answered.contains(o.id())).toList();
    boolean came =
        listen(HaltingInstance.command(servers, name, null, 0, again), sent, answered) == 0;
    Observation seen = observe(name, sent, answered);
    List<Finding> findings = new ArrayList<>(Checker.check(seen));
    if (!came) {
      findings.add(new Finding(Finding.Kind.LOST, name, "the next start did not come to rest"));
    }
    return new Outcome(
        point, passage, halted, sent.size(), again.size(), seen.published().size(), findings);
  }

  /** What an instance says until it ends; its exit code. */
  private static int listen(List<String> command, Map<String, Order> sent, List<String> answered)
      throws InterruptedException {
    try (Child child = Child.start(CHILD, command)) {
      for (String line = child.line(); line != null; line = child.line()) {
        String[] words = line.split(" ");
        if (words[0].equals("sent")) {
          Order order = HaltingInstance.order(words[1]);
          sent.put(order.id(), order);
        } else if (words[0].equals("answered")) {
          answered.add(words[1]);
        }
      }
      return child.exitCode();
    }
  }

  private Observation observe(String name, Map<String, Order> sent, List<String> answered) {
    List<Command> ledger =
        sent.values().stream()
            .map(
                o ->
                    new Command(
                        o.id(),
                        o.aggregate(),
                        o.shape().events(),
                        answered.contains(o.id())
                            ? Command.Outcome.ACKNOWLEDGED
                            : Command.Outcome.UNKNOWN))
            .collect(Collectors.toList());
    List<Published> published = new ArrayList<>();
    Topic.readAll(
        servers.bootstrap(), HaltingInstance.topic(name), r -> published.add(Seen.published(r)));
    try (MongoClient client = LocalServers.client(servers.storeUri(), 1)) {
      MongoDatabase database = client.getDatabase(name);
      List<Stored> stored =
          database
              .getCollection(Tally.TYPE.collection())
              .find()
              .map(Seen::stored)
              .into(new ArrayList<>());
      List<Projected> projected =
          database
              .getCollection(HaltingInstance.COPIES)
              .find()
              .map(d -> Seen.projected(HaltingInstance.COPIES, d))
              .into(new ArrayList<>());
      return new Observation(ledger, stored, published, projected, List.of());
    }
  }
}
