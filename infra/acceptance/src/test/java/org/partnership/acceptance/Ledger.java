package org.partnership.acceptance;

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
 * Load with a memory: registers organisations and changes them, and notes what was acknowledged. An
 * answer that did not come, or a 503, is repeated with the same key until it is known.
 */
final class Ledger implements AutoCloseable {

  private final Api officer;
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong refusedForNow = new AtomicLong();
  private final Map<String, Long> versions = new ConcurrentHashMap<>();
  private final Map<String, String> unexpected = new ConcurrentHashMap<>();
  private final long pauseMillis;

  Ledger(Api officer, int writers, long pauseMillis) {
    this.officer = officer;
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
              "/api/partners",
              Map.of(
                  "legalName",
                  name,
                  "categories",
                  java.util.List.of("CIVIL_SOCIETY"),
                  "civilSocietyKind",
                  "NATIONAL",
                  "country",
                  "ML",
                  "headquarters",
                  true,
                  "reach",
                  "NATIONAL"),
              Map.of("Idempotency-Key", UUID.randomUUID().toString()));
      if (created.status() != 201) {
        unexpected.put(name, created.toString());
        continue;
      }
      String id = created.id();
      note(id, created);
      for (int i = 0; i < 3 && going.get(); i++) {
        change(id, "changed " + i);
        pause();
      }
    }
  }

  /** A PATCH has no key: whether a lost answer was a success shows in the version. */
  private void change(String id, String description) {
    long before = versions.getOrDefault(id, 0L);
    Api.Answer answer =
        untilKnown(
            "PATCH",
            "/api/partners/" + id,
            Map.of("description", description),
            Map.of("If-Match", "\"" + before + "\""));
    if (answer.status() == 412) {
      answer = untilKnown("GET", "/api/partners/" + id, null, Map.of());
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
      refusedForNow.incrementAndGet();
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

  long refusedForNow() {
    return refusedForNow.get();
  }

  /** Newest acknowledged version of each organisation. */
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
