package org.partnership.local.material.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnership.local.material.http.Patience.Progress;

@DisplayName("Patience")
class PatienceTest {

  private final AtomicInteger tries = new AtomicInteger();

  private static Patience of(long millis) {
    return new Patience(Clock.systemUTC(), Duration.ofMillis(millis));
  }

  @Test
  @DisplayName("tries again what another service may still learn, until it is granted")
  void triesAgain() {
    of(10_000)
        .settle(
            "it",
            () -> {
              if (tries.incrementAndGet() < 3) {
                throw RefusedException.of("POST /x", 422, "{\"code\":\"NOT_ELIGIBLE\"}");
              }
              return Progress.DONE;
            });

    assertThat(tries).hasValue(3);
  }

  @Test
  @DisplayName("does not try again what will not change")
  void stopsAtAPlainRefusal() {
    assertThatThrownBy(
            () ->
                of(10_000)
                    .settle(
                        "it",
                        () -> {
                          tries.incrementAndGet();
                          throw RefusedException.of("POST /x", 400, "{\"code\":\"UNKNOWN_FIELD\"}");
                        }))
        .hasMessageContaining("UNKNOWN_FIELD");
    assertThat(tries).hasValue(1);
  }

  @Test
  @DisplayName("ends with the last refusal, code, rule and reasons")
  void endsWithTheRefusal() {
    String problem =
        "{\"code\":\"GATE\",\"rule\":\"C-2\",\"reasons\":[{\"rule\":\"C-2\",\"fact\":\"no exit\"}]}";

    assertThatThrownBy(
            () ->
                of(100)
                    .settle(
                        "it",
                        () -> {
                          throw RefusedException.of("POST /x", 409, problem);
                        }))
        .hasMessageContainingAll("GATE", "C-2", "no exit");
  }

  @Test
  @DisplayName("ends by saying what did not come about")
  void endsWhenNothingMoves() {
    assertThatThrownBy(() -> of(100).settle("the hold", () -> Progress.WAITING))
        .isInstanceOf(UnsettledException.class)
        .hasMessageContaining("the hold");
  }
}
