package org.partnership.local.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Takes in what a process writes: all of it into its log file, warnings also to the console (a few
 * at a time), the last lines kept for when it dies.
 */
final class Output implements Readiness.Said {

  private static final Pattern NOTEWORTHY =
      Pattern.compile("^.{0,120}?(?:\\s|\"|^)(?:WARN|ERROR|FATAL)(?:\\s|\")");
  private static final int TAIL = 25;
  private static final int SHOWN_AT_A_TIME = 5;
  private static final long A_TIME_NANOS = 10_000_000_000L;
  private static final int SHOWN_WIDTH = 300;

  private final RotatingLog log;
  private final Consumer<String> warnings;
  private final Optional<String> awaited;
  private final Deque<String> tail = new ArrayDeque<>();
  private boolean awaitedSeen;
  private long windowStart = System.nanoTime();
  private int shown;
  private int withheld;

  Output(RotatingLog log, Consumer<String> warnings, Readiness readiness) {
    this.log = log;
    this.warnings = warnings;
    this.awaited =
        readiness instanceof Readiness.Line line ? Optional.of(line.text()) : Optional.empty();
  }

  /** Reads until the process closes its output. */
  void drain(InputStream from) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(line);
      }
    } catch (IOException e) {
      // the process is gone, and so is what it had not yet said
    }
  }

  synchronized List<String> tail() {
    return List.copyOf(tail);
  }

  @Override
  public synchronized boolean anywhere(String text) {
    return awaitedSeen;
  }

  synchronized void take(String line) throws IOException {
    log.line(line);
    tail.addLast(line);
    if (tail.size() > TAIL) {
      tail.removeFirst();
    }
    awaitedSeen |= awaited.filter(line::contains).isPresent();
    if (NOTEWORTHY.matcher(line).find()) {
      warn(line);
    }
  }

  private void warn(String line) {
    long now = System.nanoTime();
    if (now - windowStart > A_TIME_NANOS) {
      if (withheld > 0) {
        warnings.accept("(" + withheld + " more warnings in its log)");
      }
      windowStart = now;
      shown = 0;
      withheld = 0;
    }
    if (shown < SHOWN_AT_A_TIME) {
      shown++;
      warnings.accept(line.length() > SHOWN_WIDTH ? line.substring(0, SHOWN_WIDTH) + "..." : line);
    } else {
      withheld++;
    }
  }
}
