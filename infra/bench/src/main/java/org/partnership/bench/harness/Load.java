package org.partnership.bench.harness;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Writers that create things of every kind and change them, each its own, and repeat what was not
 * answered until they know: a creation with its key, a change with the version it was made from. A
 * command keeps its correlation id in every try.
 */
final class Load implements AutoCloseable {

  private static final int CHANGES = 12;
  private static final int HOPELESS = 20;

  private final Http http;
  private final Ledger ledger;
  private final long pauseMillis;
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final Map<String, Integer> unexpected = new ConcurrentHashMap<>();

  /**
   * @param writersEach for each kind of thing
   * @param pauseMillis of a writer between two commands, on average
   */
  Load(Http http, Ledger ledger, int writersEach, long pauseMillis) {
    this.http = http;
    this.ledger = ledger;
    this.pauseMillis = pauseMillis;
    for (Thing thing : Thing.values()) {
      for (int i = 0; i < writersEach; i++) {
        var unused = writers.submit(() -> write(thing));
      }
    }
  }

  private void write(Thing thing) {
    while (going.get()) {
      String command = "c-" + UUID.randomUUID();
      String name = "Load " + command;
      ledger.sent(thing, command, Ledger.NOT_TOLD);
      Http.Answer created =
          untilKnown(
              thing,
              command,
              "POST",
              thing.path(),
              thing.form(name),
              Map.of("Idempotency-Key", command));
      if (created == null) {
        continue;
      }
      ledger.acknowledged(thing, command, created.id());
      long version = created.version();
      for (int i = 0; i < CHANGES && going.get() && version > 0; i++) {
        pause();
        version = change(thing, created.id(), version, name + ", changed " + i);
      }
    }
  }

  /** The version after it; 0 when it was given up. */
  private long change(Thing thing, String id, long version, String text) {
    String command = "c-" + UUID.randomUUID();
    String path = thing.path() + "/" + id;
    ledger.sent(thing, command, id);
    Map<String, String> headers = Map.of("If-Match", "\"" + version + "\"");
    Http.Answer answer = untilKnown(thing, command, "PATCH", path, thing.change(text), headers);
    if (answer != null && answer.status() == 412) {
      // Nobody else changes it: an earlier try took effect and its answer was lost.
      answer = untilKnown(thing, command, "GET", path, null, Map.of());
    }
    if (answer == null) {
      return 0;
    }
    ledger.acknowledged(thing, command, id);
    return answer.version();
  }

  /** The answer that settles it; null when there was none. */
  private Http.@Nullable Answer untilKnown(
      Thing thing,
      String command,
      String method,
      String path,
      @Nullable Object body,
      Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(headers);
    all.put("X-Correlation-Id", command);
    int strange = 0;
    while (strange < HOPELESS) {
      try {
        Http.Answer answer = http.send(thing.user(), method, path, body, all);
        if (answer.status() < 300 || answer.status() == 412) {
          return answer;
        }
        if (!isPassing(answer)) {
          strange++;
          unexpected.merge(
              thing + " " + method + " " + answer.status() + " " + answer.body(), 1, Integer::sum);
        }
      } catch (IOException e) {
        // The answer was lost on the way: asked again.
      }
      Waiting.pause(200);
    }
    return null;
  }

  /** What a process that is away may cause. */
  private static boolean isPassing(Http.Answer answer) {
    return switch (answer.status()) {
      case 429, 502, 503, 504 -> true;
      case 409 -> answer.body().contains("in-progress");
      default -> false;
    };
  }

  private void pause() {
    Waiting.pause(ThreadLocalRandom.current().nextLong(2 * pauseMillis));
  }

  /** Answers that no crash explains, and how often. */
  Map<String, Integer> unexpected() {
    return new TreeMap<>(unexpected);
  }

  /** Ends when every writer has its last answer. */
  @Override
  public void close() {
    going.set(false);
    writers.close();
  }
}
