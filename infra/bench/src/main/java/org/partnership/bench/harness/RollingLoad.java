package org.partnership.bench.harness;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Creations, changes and reads at every service, none of them repeated: whatever is not answered
 * with success has failed.
 */
public final class RollingLoad implements AutoCloseable {

  private static final int WRITERS_EACH = 2;
  private static final long PAUSE_MILLIS = 50;

  private final Http http;
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final AtomicLong answered = new AtomicLong();
  private final Map<String, Integer> failed = new ConcurrentHashMap<>();

  /** Begins it, at a gateway. */
  public RollingLoad(Http http) {
    this.http = http;
    for (Thing thing : Thing.values()) {
      for (int i = 0; i < WRITERS_EACH; i++) {
        var unused = callers.submit(() -> write(thing));
      }
    }
    var unused = callers.submit(this::read);
  }

  private void write(Thing thing) {
    while (going.get()) {
      String user = thing.user();
      Http.Answer created =
          ask(user, "POST", thing.path(), thing.form("Rolling " + UUID.randomUUID()), Map.of());
      for (int i = 0; i < 5 && going.get() && created != null; i++) {
        String path = thing.path() + "/" + created.id();
        Http.Answer read = ask(user, "GET", path, null, Map.of());
        if (read != null) {
          ask(
              user,
              "PATCH",
              path,
              thing.change("changed " + i),
              Map.of("If-Match", "\"" + read.version() + "\""));
        }
      }
    }
  }

  private void read() {
    while (going.get()) {
      ask("hq-admin", "GET", "/api/pipeline", null, Map.of());
    }
  }

  private Http.@Nullable Answer ask(
      String user, String method, String path, @Nullable Object body, Map<String, String> headers) {
    Waiting.pause(PAUSE_MILLIS);
    try {
      Http.Answer answer = http.send(user, method, path, body, headers);
      answered.incrementAndGet();
      if (answer.status() < 300) {
        return answer;
      }
      fail(method, path, answer.status() + " " + answer.body());
    } catch (IOException e) {
      fail(method, path, String.valueOf(e));
    }
    return null;
  }

  private void fail(String method, String path, String how) {
    failed.merge(method + " " + path + ": " + how, 1, Integer::sum);
  }

  /** Requests that failed, and how often. */
  public Map<String, Integer> failed() {
    return new TreeMap<>(failed);
  }

  /** How many were answered. */
  public long answered() {
    return answered.get();
  }

  @Override
  public void close() {
    going.set(false);
    callers.close();
  }

  @Override
  public String toString() {
    return "%,d requests answered, %d failed".formatted(answered.get(), failed.size());
  }
}
