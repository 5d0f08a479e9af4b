package org.partnership.bench.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.partnership.bench.harness.Kills.When;

/** Kills processes in rounds: one or several at once, some again while they start. */
final class Killer {

  private static final int ENOUGH = 100;

  /** Longer than the ten seconds after which the launcher begins its pauses anew. */
  private static final int SERVED_SECONDS = 11;

  private static final Duration BACK_WITHIN = Duration.ofMinutes(4);

  private final LocalPlatform platform;
  private final Watch watch;
  private final Kills kills;
  private final Rebuilds rebuilds;
  private final Random random;
  private final List<String> parts;

  Killer(LocalPlatform platform, Watch watch, Kills kills, Rebuilds rebuilds, Random random) {
    this.platform = platform;
    this.watch = watch;
    this.kills = kills;
    this.rebuilds = rebuilds;
    this.random = random;
    this.parts = platform.parts().stream().map(LocalPlatform.Part::name).toList();
  }

  List<String> parts() {
    return parts;
  }

  /** Waits until all is well again, then kills. */
  void round() throws IOException, InterruptedException {
    Waiting.until("every process is ready", BACK_WITHIN, platform::allReady);
    List<String> victims = victims();
    Waiting.until(
        "100 commands since the start of " + victims,
        BACK_WITHIN,
        () -> victims.stream().allMatch(this::isDue));
    boolean rebuilding = random.nextInt(3) == 0 && rebuilds.start() != null;
    Waiting.pause(random.nextInt(rebuilding ? 2_500 : 3_000));
    rebuilding = rebuilding && rebuilds.isOpen();
    boolean together = random.nextBoolean();
    List<LocalPlatform.Part> targets = new ArrayList<>();
    for (String name : victims) {
      LocalPlatform.Part part = platform.part(name);
      if (part.pid() != 0) {
        targets.add(part);
        count(name, rebuilding);
        if (!together) {
          platform.signal("KILL", List.of(part.pid()));
          Waiting.pause(random.nextInt(700));
        }
      }
    }
    if (together) {
      platform.signal("KILL", targets.stream().map(LocalPlatform.Part::pid).toList());
    }
    if (random.nextInt(5) < 2) {
      killStarting(targets.get(random.nextInt(targets.size())));
    }
  }

  /** All, or mostly those that were killed least. */
  private List<String> victims() {
    int many = random.nextInt(2) == 0 ? parts.size() : 1 + random.nextInt(6);
    List<String> order = new ArrayList<>(kills.fewestFirst(parts));
    if (random.nextInt(4) == 0) {
      Collections.shuffle(order, random);
    }
    List<String> victims = new ArrayList<>(order.subList(0, many));
    Collections.shuffle(victims, random);
    return victims;
  }

  private boolean isDue(String part) {
    return watch.acknowledgedSinceStart(part) >= ENOUGH
        && watch.servedSeconds(part) >= SERVED_SECONDS;
  }

  private void count(String part, boolean rebuilding) throws IOException {
    kills.count(part, watch.acknowledgedSinceStart(part) >= ENOUGH ? When.SERVING : When.EARLY);
    if (rebuilding) {
      kills.count(part, When.REBUILDING);
    }
  }

  /** Once more, at any moment between the start of the process and its readiness. */
  private void killStarting(LocalPlatform.Part before) throws IOException, InterruptedException {
    String name = before.name();
    Waiting.within(
        Duration.ofSeconds(10),
        () -> platform.part(name).pid() != 0 && platform.part(name).pid() != before.pid());
    Waiting.pause(random.nextInt(name.equals("store") || name.equals("broker") ? 1_500 : 9_000));
    LocalPlatform.Part part = platform.part(name);
    if (part.pid() != 0 && !part.ready()) {
      kills.count(name, When.STARTING);
      platform.signal("KILL", List.of(part.pid()));
    }
  }
}
