package org.partnership.bench.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The heap of a service, asked for every five seconds by its own metric until closed. */
final class Memory implements AutoCloseable {

  private static final Pattern HEAP =
      Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\".*} (.+)$", Pattern.MULTILINE);
  private static final long EVERY_MILLIS = 5_000;
  private static final double MIB = 1 << 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest metrics;
  private final List<Double> heap = new ArrayList<>();
  private final Thread thread;
  private volatile boolean going = true;

  Memory(LocalPlatform.Part part) {
    metrics =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + part.port() + "/actuator/prometheus"))
            .build();
    thread = Thread.ofPlatform().name("memory").start(this::follow);
  }

  private void follow() {
    while (going) {
      try {
        String text = http.send(metrics, HttpResponse.BodyHandlers.ofString()).body();
        heap.add(
            HEAP.matcher(text)
                    .results()
                    .map((MatchResult m) -> m.group(1))
                    .mapToDouble(Double::parseDouble)
                    .sum()
                / MIB);
      } catch (IOException e) {
        System.out.println("no metrics: " + e);
      } catch (InterruptedException e) {
        return;
      }
      Waiting.pause(EVERY_MILLIS);
    }
  }

  /** Ends with the last look. */
  @Override
  public void close() throws InterruptedException {
    going = false;
    thread.join();
  }

  @Override
  public String toString() {
    int third = heap.size() / 3;
    return "heap at most %.0f MiB in the first third, %.0f MiB in the last (%d looks)"
        .formatted(
            most(heap.subList(0, third)), most(heap.subList(2 * third, heap.size())), heap.size());
  }

  private static double most(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }
}
