package org.partnership.local.material.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Sends requests and waits where the platform asks for it: too many requests, or not ready yet.
 * Every request sent here may be sent twice, since it reads, replaces, or carries an idempotency
 * key or the version it is about.
 */
final class Wire {

  static final Duration TIME_LIMIT = Duration.ofSeconds(30);
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final HttpClient client;
  private final Clock clock;
  private final Duration patience;

  Wire(Clock clock, Duration patience) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    this.clock = clock;
    this.patience = patience;
  }

  Answer send(String what, HttpRequest request) {
    Instant until = clock.instant().plus(patience);
    while (true) {
      boolean last = clock.instant().isAfter(until);
      try {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        int status = response.statusCode();
        if (status < 300) {
          String etag = response.headers().firstValue("ETag").orElse(null);
          boolean replayed = response.headers().firstValue("Idempotent-Replayed").isPresent();
          return new Answer(status, etag, replayed, Json.read(response.body()));
        }
        if (last || !LATER.contains(status)) {
          throw RefusedException.of(what, status, response.body());
        }
        pause(
            response
                .headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,2}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(PAUSE));
      } catch (IOException e) {
        if (last) {
          throw new UnreachableException(request.uri(), e);
        }
        pause(PAUSE);
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while loading", e);
  }
}
