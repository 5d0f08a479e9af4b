package org.partnership.bench.cost;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.partnership.bench.Kit;
import org.partnership.bench.Options;
import org.partnership.kit.inbox.DeadLetters;
import org.partnership.kit.inbox.EventConsumers;
import org.partnership.kit.inbox.HeldUpKeys;
import org.partnership.kit.inbox.InboxMetrics;
import org.partnership.kit.lifecycle.PeriodicRunner;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.observe.Traces;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * {@code idle}: what an instance asks of the store while nothing happens, and how soon it publishes
 * what another left when it died.
 */
public final class Idle {

  private static final double OPERATIONS_BAR = 6;
  private static final double DEATH_BAR_S = 30;
  private static final double START_BAR_S = 1;
  private static final int SETTLING_S = 5;
  private static final int LEFT = 20;

  private final int seconds;
  private final int repetitions;
  private final AtomicInteger operations = new AtomicInteger();
  private final Acknowledgements acknowledged = new Acknowledgements();

  private Idle(Options options) {
    seconds = (int) options.number("seconds", 120);
    repetitions = (int) options.number("repetitions", 7);
  }

  /**
   * Runs it.
   *
   * @return whether operations and delays are within their bars
   */
  public static boolean run(String[] args) throws Exception {
    return new Idle(new Options(args)).measure();
  }

  /** Commands of the driver on its own account (hello of its monitors) do not pass here. */
  private CommandListener counting() {
    return new CommandListener() {
      @Override
      public void commandStarted(CommandStartedEvent event) {
        operations.incrementAndGet();
      }
    };
  }

  private boolean measure() throws Exception {
    try (Servers servers = new Servers();
        MongoClient client = servers.client();
        MongoClient watched = servers.client(counting())) {
      MongoTemplate others = Servers.template(client);
      try (Reliable before = instance(others, servers).start()) {
        before.prepare(LEFT);
        before.awaitAllPublished();
      }
      MongoTemplate mongo = Servers.template(watched);
      Reliable instance = instance(mongo, servers);
      operations.set(0);
      PeriodicRunner calendar =
          new PeriodicRunner(mongo, Clock.systemUTC(), works(mongo, instance));
      try (instance) {
        instance.start();
        calendar.start();
        Thread.sleep(Duration.ofSeconds(SETTLING_S));
        int atStart = operations.getAndSet(0);
        Thread.sleep(Duration.ofSeconds(seconds));
        double perMinute = operations.get() * 60.0 / seconds;
        List<Double> afterDeath = new ArrayList<>();
        for (int i = 0; i < repetitions; i++) {
          afterDeath.add(afterDeath(others, servers, "death-" + i));
        }
        calendar.stop();
        instance.close();
        List<Double> afterStart = new ArrayList<>();
        for (int i = 0; i < repetitions; i++) {
          afterStart.add(afterStart(others, servers, "start-" + i));
        }
        return table(atStart, perMinute, afterDeath, afterStart);
      }
    }
  }

  private Reliable instance(MongoTemplate mongo, Servers servers) {
    return new Reliable(mongo, servers.bootstrap(), "sheets", acknowledged::of);
  }

  /** All periodic work that the kit itself brings but for the hourly end of idempotency keys. */
  private static List<PeriodicWork> works(MongoTemplate mongo, Reliable instance) {
    DeadLetters letters = new DeadLetters(mongo, Clock.systemUTC());
    EventConsumers consumers =
        new EventConsumers(
            Kit.CODEC,
            letters,
            new InboxMetrics(Kit.METERS, Clock.systemUTC()),
            new Traces(null, null));
    return List.of(instance.overlooked(), new HeldUpKeys(letters, consumers));
  }

  /** Seconds from the last write of an instance that dies to the last acknowledgement. */
  private double afterDeath(MongoTemplate mongo, Servers servers, String name)
      throws InterruptedException {
    int before = acknowledged.count();
    long died = die(mongo, servers, name);
    return secondsUntil(before + LEFT, died);
  }

  /** Seconds from the start of an instance to the last acknowledgement of what was left. */
  private double afterStart(MongoTemplate mongo, Servers servers, String name)
      throws InterruptedException {
    int before = acknowledged.count();
    die(mongo, servers, name);
    try (Reliable next = instance(mongo, servers)) {
      long began = System.nanoTime();
      next.start();
      return secondsUntil(before + LEFT, began);
    }
  }

  private static long die(MongoTemplate mongo, Servers servers, String name) {
    try (Reliable dead = new Reliable(mongo, servers.bootstrap(), "sheets", Reliable::producer)) {
      for (int n = 0; n < LEFT; n++) {
        dead.change(n, name + "/" + n);
      }
    }
    return System.nanoTime();
  }

  private double secondsUntil(int count, long since) throws InterruptedException {
    while (acknowledged.count() < count) {
      Thread.sleep(Duration.ofMillis(1));
    }
    return (System.nanoTime() - since) / 1e9;
  }

  private boolean table(
      int atStart, double perMinute, List<Double> afterDeath, List<Double> afterStart) {
    Figures.head("an idle instance for %d s; %d deaths with %d events", seconds, repetitions, LEFT);
    System.out.printf(Locale.ROOT, "%-44s %10d%n", "operations in the first seconds", atStart);
    System.out.printf(Locale.ROOT, "%-44s %10.1f%n", "operations a minute then", perMinute);
    Figures.row("death of a publisher to its events' leaving, s", afterDeath, "%.1f");
    Figures.row("start to leaving, s", afterStart, "%.2f");
    return perMinute <= OPERATIONS_BAR
        && afterDeath.stream().allMatch(s -> s <= DEATH_BAR_S)
        && afterStart.stream().allMatch(s -> s <= START_BAR_S);
  }
}
