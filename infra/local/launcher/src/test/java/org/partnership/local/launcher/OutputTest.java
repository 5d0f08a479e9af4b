package org.partnership.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

  private static final String INFO =
      "2026-01-05T08:00:00Z  INFO 1 --- [main] o.p.Thing : WARNING is only a word here";
  private static final String WARN =
      "2026-01-05T08:00:00Z  WARN 1 --- [main] o.p.Thing : look at this";
  private static final String JSON =
      "{\"@timestamp\":\"2026-01-05T08:00:00Z\",\"level\":\"ERROR\",\"message\":\"look\"}";

  @TempDir Path folder;

  @Test
  @DisplayName("All goes to the log; warnings and errors, plain or JSON, also to the terminal")
  void warningsAreShown() throws Exception {
    List<String> shown = new ArrayList<>();
    try (RotatingLog log = new RotatingLog(folder.resolve("x.log"), 1_000_000, 3)) {
      Output output = new Output(log, shown::add, new Readiness.Line("ready on"));
      output.take(INFO);
      assertThat(output.anywhere("ready on")).isFalse();
      output.take(WARN);
      output.take(JSON);
      output.take("thing ready on port 1");
      assertThat(output.anywhere("ready on")).isTrue();
    }
    assertThat(shown).containsExactly(WARN, JSON);
    assertThat(Files.readAllLines(folder.resolve("x.log"))).hasSize(4);
  }

  @Test
  @DisplayName("A flood of warnings does not flood the terminal")
  void floods() throws Exception {
    List<String> shown = new ArrayList<>();
    try (RotatingLog log = new RotatingLog(folder.resolve("x.log"), 1_000_000, 3)) {
      Output output = new Output(log, shown::add, new Readiness.Line("ready"));
      for (int i = 0; i < 1_000; i++) {
        output.take(WARN);
      }
      assertThat(output.tail()).hasSize(25);
    }
    assertThat(shown).hasSize(5);
    assertThat(Files.readAllLines(folder.resolve("x.log"))).hasSize(1_000);
  }

  @Test
  @DisplayName("A log goes on in a new file when it is full, and the oldest goes away")
  void rotates() throws Exception {
    Path file = folder.resolve("logs/x.log");
    try (RotatingLog log = new RotatingLog(file, 100, 3)) {
      for (int i = 0; i < 100; i++) {
        log.line("line number " + i);
      }
    }
    assertThat(Files.list(file.getParent()).map(f -> f.getFileName().toString()))
        .containsExactlyInAnyOrder("x.log", "x.1.log", "x.2.log");
    assertThat(Files.readAllLines(file)).last().isEqualTo("line number 99");
    assertThat(Files.size(file)).isLessThan(200);
  }
}
