package org.partnership.bench.contention;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.partnership.bench.Child;
import org.partnership.bench.Instance;
import org.partnership.bench.LocalServers;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;

/** {@code contention-instance}: one instance of the service with its share of the writers. */
public final class Writers {

  static final String DATABASE = "contention";
  static final String TOPIC = "contention.events";

  /** A client that was told to come back waits up to so many milliseconds. */
  private static final int COMES_BACK_WITHIN = 40;

  private final Instance<Contended> instance;
  private final Acknowledgement.Writer ledger;
  private final String name;
  private final int aggregates;
  private final AtomicInteger left;
  private final long deadline;
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong lostRaces = new AtomicLong();
  private final AtomicLong toldToComeBack = new AtomicLong();
  private final AtomicLong unknown = new AtomicLong();

  private Writers(
      Instance<Contended> instance, Acknowledgement.Writer ledger, String name, String[] args) {
    this.instance = instance;
    this.ledger = ledger;
    this.name = name;
    this.aggregates = Integer.parseInt(args[5]);
    this.left = new AtomicInteger(Integer.parseInt(args[6]));
    this.deadline = System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[7])).toNanos();
  }

  static List<String> command(
      LocalServers servers,
      String name,
      Path ledger,
      int writers,
      int aggregates,
      long updates,
      long seconds) {
    return List.of(
        "contention-instance",
        servers.storeUri(),
        servers.bootstrap(),
        name,
        ledger.toString(),
        Integer.toString(writers),
        Integer.toString(aggregates),
        Long.toString(updates),
        Long.toString(seconds));
  }

  /** Runs it; says {@code done} with its counts when everything it wrote is published. */
  public static boolean run(String[] args) throws Exception {
    Child.endWithParent();
    int writers = Integer.parseInt(args[4]);
    try (MongoClient client = LocalServers.client(args[0], writers + 4);
        Instance<Contended> instance =
            new Instance<>(
                client.getDatabase(DATABASE),
                Contended.TYPE,
                args[1],
                TOPIC,
                "/contention-service",
                Instance::producer);
        Acknowledgement.Writer ledger = new Acknowledgement.Writer(Path.of(args[3]))) {
      Writers all = new Writers(instance, ledger, args[2], args);
      all.createAll();
      all.write(writers);
      instance.awaitPublished();
      System.out.printf(
          "done %d %d %d %d%n",
          all.acknowledged.get(), all.lostRaces.get(), all.toldToComeBack.get(), all.unknown.get());
    }
    return true;
  }

  static String id(int aggregate) {
    return "contended-" + aggregate;
  }

  private void createAll() throws IOException {
    for (int i = 0; i < aggregates; i++) {
      String command = name + ":create-" + i;
      try {
        instance
            .commands()
            .create(instance.store(), id(i), Contended.first(), instance.act(command, null));
        ledger.write(new Acknowledgement(i, 1, command));
      } catch (UniqueViolationException e) {
        // another instance was first
      }
    }
  }

  private void write(int writers) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      threads.add(Thread.ofVirtual().start(this::writeOneAfterAnother));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void writeOneAfterAnother() {
    try {
      for (int n = left.getAndDecrement();
          n > 0 && System.nanoTime() < deadline;
          n = left.getAndDecrement()) {
        int aggregate = ThreadLocalRandom.current().nextInt(aggregates);
        String command = name + ":" + n;
        long sequence = change(aggregate, command);
        (sequence == 0 ? unknown : acknowledged).incrementAndGet();
        ledger.write(new Acknowledgement(aggregate, sequence, command));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number its event has; 0 if it is not known whether it was done. */
  private long change(int aggregate, String command) {
    while (true) {
      try {
        return changed(aggregate, command).sequence();
      } catch (RefusedException e) {
        if (e.refusal().kind() != Refusal.Kind.UNAVAILABLE) {
          throw e;
        }
        toldToComeBack.incrementAndGet();
        rest();
      } catch (MongoException e) {
        return 0;
      }
    }
  }

  private Stored<Contended> changed(int aggregate, String command) {
    AtomicInteger tries = new AtomicInteger();
    try {
      return instance
          .commands()
          .change(
              instance.store(),
              id(aggregate),
              IfMatch.ANY,
              instance.act(command, null),
              current -> {},
              current -> {
                tries.incrementAndGet();
                return Contended.next(current.state());
              });
    } finally {
      lostRaces.addAndGet(Math.max(0, tries.get() - 1));
    }
  }

  private static void rest() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(COMES_BACK_WITHIN));
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts here", e);
    }
  }
}
