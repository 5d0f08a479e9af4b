package org.partnership.testing.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.partnership.testing.Api;
import tools.jackson.databind.JsonNode;

/**
 * Asks every operation that an API describes with hostile bodies, ids, parameters and headers. Bad
 * input never gives a 5xx; what is refused is a problem with a code and a correlation id, and says
 * nothing in a library's words.
 */
public final class HostileInput {

  private static final int AT_ONCE = 4;
  private static final List<String> LIBRARY_WORDS =
      List.of("Exception", "org.springframework", "jackson", "java.lang", "\tat ", "com.mongodb");

  private final Api api;
  private final Map<String, String> things;

  /**
   * A run.
   *
   * @param api as somebody who may do as much as possible, so that input is looked at
   * @param things ids of things that exist, by path template up to the id: {@code
   *     /api/partners/{id}}; other ids lead nowhere
   */
  public HostileInput(Api api, Map<String, String> things) {
    this.api = api;
    this.things = things;
  }

  /**
   * What came of it.
   *
   * @param operations how many the API describes
   * @param asked how many requests were sent
   * @param judged operations at which something was refused as bad input, not for the caller or
   *     because nothing was there
   * @param findings one line each: request, what came back, what is wrong with it
   */
  public record Report(int operations, int asked, int judged, List<String> findings) {}

  /** Asks everything. Reads first, since changes may end the things that are asked about. */
  public Report run() {
    JsonNode description = api.get("/v3/api-docs").expect(200).json();
    List<Operation> operations = Operation.all(description);
    Schemas schemas = new Schemas(description);
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger judged = new AtomicInteger();
    ConcurrentLinkedQueue<String> findings = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (boolean reads : new boolean[] {true, false}) {
        List<Future<?>> running = new ArrayList<>();
        for (Operation operation : operations) {
          if (operation.isRead() == reads) {
            running.add(
                threads.submit(
                    () -> {
                      if (ask(operation, schemas, asked, findings)) {
                        judged.incrementAndGet();
                      }
                    }));
          }
        }
        running.forEach(HostileInput::finish);
      }
    }
    return new Report(operations.size(), asked.get(), judged.get(), List.copyOf(findings));
  }

  private static void finish(Future<?> running) {
    try {
      running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private boolean ask(
      Operation operation,
      Schemas schemas,
      AtomicInteger asked,
      ConcurrentLinkedQueue<String> findings) {
    boolean judged = false;
    for (Attempt attempt : Attempts.at(operation, schemas, things)) {
      asked.incrementAndGet();
      Api.Answer answer =
          api.send(operation.method(), attempt.path(), attempt.body(), attempt.headers());
      judged |= List.of(400, 413, 415, 422).contains(answer.status());
      String fault = fault(answer);
      if (fault != null) {
        findings.add(
            operation.method() + " " + shown(attempt) + " -> " + shorten(answer) + ": " + fault);
      }
    }
    return judged;
  }

  /** 503 is an answer to a service that is away, not to bad input: it must say when to retry. */
  private static @Nullable String fault(Api.Answer answer) {
    if (answer.status() < 400) {
      return null;
    }
    if (answer.status() > 500 && !answer.header("Retry-After").isEmpty()) {
      return null;
    }
    if (answer.status() >= 500) {
      return "bad input gave a 5xx";
    }
    if (!answer.header("Content-Type").startsWith("application/problem+json")) {
      return "not a problem";
    }
    JsonNode problem = answer.json();
    if (problem.path("code").asString("").isEmpty()
        || problem.path("correlationId").asString("").isEmpty()) {
      return "a problem without code or correlation id";
    }
    return LIBRARY_WORDS.stream().anyMatch(answer.body()::contains) ? "a library's words" : null;
  }

  private static String shown(Attempt attempt) {
    String body =
        attempt.body() instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
    return shorten(attempt.path()) + " " + attempt.what() + " " + shorten(body);
  }

  private static String shorten(Object text) {
    String all = text.toString();
    return all.length() > 300 ? all.substring(0, 300) + "... (" + all.length() + ")" : all;
  }
}
