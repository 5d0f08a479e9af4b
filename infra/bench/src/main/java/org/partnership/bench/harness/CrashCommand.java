package org.partnership.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.partnership.bench.Options;
import org.partnership.bench.check.Checker;
import org.partnership.kit.event.Event;

/**
 * {@code crash}: the platform's real processes under load, killed at random, alone and together;
 * then everything comes to rest and the checker looks at stores, topics and projections. With
 * {@code --data} of an earlier run it goes on with that run's ledger and counts.
 */
public final class CrashCommand {

  private static final int WRITERS_EACH = 8;
  private static final long PAUSE_MILLIS = 500;
  private static final int SHOWN = 40;

  /**
   * For coming to rest: above the two minutes for which a group of readers may wait for members
   * that died together with the broker.
   */
  private static final Duration REST = Duration.ofMinutes(4);

  private final int wanted;
  private final long seed;
  private final Duration limit;
  private final Path root;
  private final Path data;
  private final Http http = new Http(LocalPlatform.GATEWAY);

  private CrashCommand(Options options) throws IOException {
    wanted = (int) options.number("kills", 20);
    seed = options.number("seed", System.nanoTime() % 1_000_000);
    limit = Duration.ofMinutes(options.number("minutes", 60));
    root = Path.of(options.text("root", "")).toAbsolutePath().normalize();
    data =
        options.has("data")
            ? Path.of(options.text("data", "")).toAbsolutePath()
            : Files.createTempDirectory("crash");
  }

  /**
   * Runs it.
   *
   * @return whether nothing was found and every process was killed often enough
   */
  public static boolean run(String[] args) throws Exception {
    return new CrashCommand(new Options(args)).killAndLook();
  }

  private boolean killAndLook() throws IOException, InterruptedException {
    System.out.printf("seed %d, data in %s%n", seed, data);
    try (LocalPlatform platform = LocalPlatform.start(root, data.resolve("platform"));
        Ledger ledger = new Ledger(data.resolve("ledger"));
        Observing observing = new Observing(subjectsBefore())) {
      Kills kills = new Kills(data.resolve("kills"));
      Rebuilds rebuilds = new Rebuilds(http);
      List<String> complaints = new ArrayList<>();
      Killer killer;
      try (Load load = new Load(http, ledger, WRITERS_EACH, PAUSE_MILLIS);
          Watch watch = new Watch(platform, ledger::acknowledged)) {
        killer = new Killer(platform, watch, kills, rebuilds, new Random(seed));
        long end = System.nanoTime() + limit.toNanos();
        while (kills.fewest(killer.parts()) < wanted && System.nanoTime() < end) {
          killer.round();
        }
        Waiting.until("every process is ready", REST.multipliedBy(2), platform::allReady);
        load.close();
        load.unexpected().forEach((what, n) -> complaints.add(n + " x unexpected answer: " + what));
      }
      Waiting.within(REST, () -> !rebuilds.isOpen());
      List<String> findings = findingsAtRest(ledger, observing);
      System.out.printf(
          "seed %d: %,d commands acknowledged; rebuilds %s%n",
          seed, ledger.acknowledged(), rebuilds.byStatus());
      System.out.print(kills.table(killer.parts()));
      complaints.addAll(findings);
      if (rebuilds.byStatus().containsKey("DIFFERENT")) {
        complaints.add("a rebuild came out different from what serves");
      }
      complaints.stream().limit(SHOWN).forEach(System.out::println);
      System.out.printf(
          "%s%n", complaints.isEmpty() ? "nothing found" : complaints.size() + " findings");
      return complaints.isEmpty() && kills.fewest(killer.parts()) >= wanted;
    }
  }

  /** What the material made: read once, before the first load. */
  private Set<String> subjectsBefore() throws IOException {
    Path file = data.resolve("before");
    if (!Files.exists(file)) {
      Set<String> subjects = new HashSet<>();
      for (Thing thing : Thing.values()) {
        Topics.read(thing.topic()).stream().map(Event::subject).forEach(subjects::add);
      }
      Files.write(file, subjects);
    }
    return new HashSet<>(Files.readAllLines(file));
  }

  /** What is still found after everything had the time to come to rest. */
  private List<String> findingsAtRest(Ledger ledger, Observing observing) {
    List<List<String>> last = new ArrayList<>(List.of(List.of()));
    Waiting.within(
        REST,
        () -> {
          List<String> now = new ArrayList<>();
          for (Thing thing : Thing.values()) {
            Checker.check(observing.of(thing, ledger.of(thing)))
                .forEach(f -> now.add(thing + " " + f));
          }
          long letters = observing.deadLetters();
          if (letters > 0) {
            now.add(letters + " events were set aside as unreadable");
          }
          last.set(0, now);
          return now.isEmpty();
        });
    return last.get(0);
  }
}
