package org.partnership.bench.harness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.partnership.bench.check.Command;

/**
 * Commands at the gateway at a steady rate that waits for nothing: each has an intended start, from
 * which its time counts. They change organisations registered before, one command at a time each.
 */
final class SteadyLoad {

  private final Http http;
  private final BlockingQueue<Organisation> free;
  private final List<Command> registered = new ArrayList<>();
  private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Sent> answered = new ConcurrentLinkedQueue<>();

  /** An organisation of this load and the version that it is at. */
  record Organisation(String id, long version) {}

  /**
   * A command and what became of it.
   *
   * @param intended {@link System#nanoTime} of its intended start
   * @param answered the same, of the answer
   * @param status of the answer; 0 when none came
   * @param version that it made, when it was done
   */
  record Sent(
      String command,
      String organisation,
      long intended,
      long answered,
      int status,
      boolean retryAfter,
      long version,
      String body) {}

  /**
   * @param organisations to register; enough that none is asked for while it is being changed
   */
  SteadyLoad(Http http, int organisations) throws IOException {
    this.http = http;
    this.free = new ArrayBlockingQueue<>(organisations);
    for (int i = 0; i < organisations; i++) {
      String command = "s-" + UUID.randomUUID();
      Http.Answer answer =
          http.send(
              Thing.PARTNER.user(),
              "POST",
              Thing.PARTNER.path(),
              Thing.PARTNER.form("Steady " + command),
              Map.of("X-Correlation-Id", command));
      free.add(new Organisation(answer.expect(201).id(), answer.version()));
      registered.add(new Command(command, answer.id(), 1, Command.Outcome.ACKNOWLEDGED));
    }
  }

  /** The commands that registered the organisations. */
  List<Command> registered() {
    return List.copyOf(registered);
  }

  /** Moves what was done since the last time. */
  void drainAnsweredTo(List<Sent> waiting) {
    for (Sent s = answered.poll(); s != null; s = answered.poll()) {
      waiting.add(s);
    }
  }

  /** Sends so many commands and waits for their answers. */
  List<Sent> run(int perSecond, int commands) throws InterruptedException {
    sent.clear();
    answered.clear();
    long gap = 1_000_000_000L / perSecond;
    AtomicInteger noneFree = new AtomicInteger();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime() + gap;
      for (int i = 0; i < commands; i++) {
        long intended = begin + i * gap;
        while (System.nanoTime() - intended < 0) {
          LockSupport.parkNanos(intended - System.nanoTime());
        }
        Organisation organisation = free.poll();
        if (organisation == null) {
          noneFree.incrementAndGet();
          organisation = free.take();
        }
        Organisation chosen = organisation;
        var unused = callers.submit(() -> change(chosen, intended));
      }
    }
    if (noneFree.get() > 0) {
      System.out.printf("%d commands waited: all organisations were in hand%n", noneFree.get());
    }
    return new ArrayList<>(sent);
  }

  /** After a command whose outcome is not known: else all that follow would be stale. */
  private long versionNow(Organisation organisation) {
    try {
      Http.Answer answer =
          http.send(
              Thing.PARTNER.user(),
              "GET",
              Thing.PARTNER.path() + "/" + organisation.id(),
              null,
              Map.of());
      return answer.status() == 200 ? answer.version() : organisation.version();
    } catch (IOException e) {
      return organisation.version();
    }
  }

  private void change(Organisation organisation, long intended) {
    String command = "s-" + UUID.randomUUID();
    Http.Answer answer = null;
    String fault = "";
    try {
      answer =
          http.send(
              Thing.PARTNER.user(),
              "PATCH",
              Thing.PARTNER.path() + "/" + organisation.id(),
              Thing.PARTNER.change("as " + command + " says"),
              Map.of(
                  "If-Match", "\"" + organisation.version() + "\"", "X-Correlation-Id", command));
    } catch (IOException e) {
      fault = String.valueOf(e);
    }
    long version =
        answer != null && answer.status() == 200 ? answer.version() : versionNow(organisation);
    Sent done =
        new Sent(
            command,
            organisation.id(),
            intended,
            System.nanoTime(),
            answer == null ? 0 : answer.status(),
            answer != null && answer.retryAfter(),
            version,
            text(answer, fault));
    sent.add(done);
    if (done.status() == 200) {
      answered.add(done);
    }
    free.add(new Organisation(organisation.id(), version));
  }

  private static String text(Http.@Nullable Answer answer, String fault) {
    return answer == null ? fault : answer.status() == 200 ? "" : answer.body();
  }
}
