package org.partnership.acceptance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.partnership.testing.Api;

/**
 * Load with a memory: registers things and changes them, and notes what was acknowledged. An answer
 * that did not come, or a 503, is repeated with the same key until it is known.
 */
final class Ledger implements AutoCloseable {

  /** What is registered and changed. */
  enum Things {
    PARTNERS("/api/partners", "partners.events", "description"),
    PARTNERSHIPS("/api/partnerships", "agreements.events", "title");

    private final String path;
    private final String topic;
    private final String changed;

    Things(String path, String topic, String changed) {
      this.path = path;
      this.topic = topic;
      this.changed = changed;
    }

    String path() {
      return path;
    }

    String topic() {
      return topic;
    }

    /** The field of text that changes set. */
    String changed() {
      return changed;
    }

    private Map<String, Object> body(String name) {
      return switch (this) {
        case PARTNERS ->
            Map.of(
                "legalName",
                name,
                "categories",
                List.of("CIVIL_SOCIETY"),
                "civilSocietyKind",
                "NATIONAL",
                "country",
                "ML",
                "headquarters",
                true,
                "reach",
                "NATIONAL");
        case PARTNERSHIPS ->
            Map.of(
                "title",
                name,
                "results",
                List.of("Pupils drink safe water"),
                "contributions",
                List.of("PROGRAMME_IMPLEMENTATION"),
                "form",
                "FORMAL",
                "engagement",
                "COLLABORATION",
                "reach",
                "NATIONAL",
                "countries",
                List.of("ML"));
      };
    }
  }

  private final Api officer;
  private final Things things;
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final AtomicLong acknowledged = new AtomicLong();
  private final Map<String, Long> versions = new ConcurrentHashMap<>();
  private final Map<String, String> unexpected = new ConcurrentHashMap<>();
  private final long pauseMillis;

  Ledger(Api officer, Things things, int writers, long pauseMillis) {
    this.officer = officer;
    this.things = things;
    this.pauseMillis = pauseMillis;
    for (int i = 0; i < writers; i++) {
      this.writers.submit(this::write);
    }
  }

  private void write() {
    while (going.get()) {
      String name = "Ledger " + UUID.randomUUID();
      Api.Answer created =
          untilKnown(
              "POST",
              things.path(),
              things.body(name),
              Map.of("Idempotency-Key", UUID.randomUUID().toString()));
      if (created.status() != 201) {
        unexpected.put(name, created.toString());
        continue;
      }
      String id = created.id();
      note(id, created);
      for (int i = 0; i < 3 && going.get(); i++) {
        change(id, name + ", changed " + i);
        pause();
      }
    }
  }

  /** A PATCH has no key: whether a lost answer was a success shows in the version. */
  private void change(String id, String text) {
    long before = versions.getOrDefault(id, 0L);
    Api.Answer answer =
        untilKnown(
            "PATCH",
            things.path() + "/" + id,
            Map.of(things.changed(), text),
            Map.of("If-Match", "\"" + before + "\""));
    if (answer.status() == 412) {
      answer = untilKnown("GET", things.path() + "/" + id, null, Map.of());
    }
    note(id, answer);
  }

  private void note(String id, Api.Answer answer) {
    if (answer.status() >= 200 && answer.status() < 300) {
      acknowledged.incrementAndGet();
      versions.merge(id, answer.json().path("version").asLong(), Math::max);
    } else {
      unexpected.put(id, answer.toString());
    }
  }

  private Api.Answer untilKnown(
      String method,
      String path,
      @org.jspecify.annotations.Nullable Object body,
      Map<String, String> headers) {
    while (true) {
      try {
        Api.Answer answer = officer.send(method, path, body, headers);
        boolean busy = answer.status() == 409 && answer.body().contains("in-progress");
        if (answer.status() != 503
            && answer.status() != 504
            && answer.status() != 502
            && answer.status() != 429
            && !busy) {
          return answer;
        }
      } catch (java.io.UncheckedIOException e) {
        // The answer was lost on the way: ask again.
      }
      pause(100);
    }
  }

  private void pause() {
    pause(pauseMillis);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  long acknowledged() {
    return acknowledged.get();
  }

  /** Newest acknowledged version of each thing. */
  Map<String, Long> versions() {
    return new TreeMap<>(versions);
  }

  Map<String, String> unexpected() {
    return Map.copyOf(unexpected);
  }

  /** Ends the load when every writer has its last answer. */
  @Override
  public void close() {
    going.set(false);
    writers.close();
  }
}
