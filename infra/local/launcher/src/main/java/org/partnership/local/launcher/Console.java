package org.partnership.local.launcher;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the person at the terminal sees: seconds since they asked, who, what. */
final class Console {

  private static final int[] COLOURS = {36, 32, 35, 34, 33, 96, 92, 95, 94};
  private static final int RED = 31;

  private final PrintStream out;
  private final boolean colour;
  private final Clock clock;
  private final Instant began;

  Console(PrintStream out, boolean colour, Clock clock, Instant began) {
    this.out = out;
    this.colour = colour;
    this.clock = clock;
    this.began = began;
  }

  /** Progress and changes of a part's life. */
  void say(String who, String what) {
    print(COLOURS[Math.floorMod(who.hashCode(), COLOURS.length)], who, what);
  }

  /** What the person should look at. */
  void warn(String who, String what) {
    print(RED, who, what);
  }

  /** Text without prefix, for the summary. */
  synchronized void block(String text) {
    out.println(text);
    out.flush();
  }

  Duration elapsed() {
    return Duration.between(began, clock.instant());
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  private synchronized void print(int code, String who, String what) {
    String prefix = String.format(Locale.ROOT, "%7.1f  %-20s", elapsed().toMillis() / 1000.0, who);
    out.println(
        colour ? "\u001b[" + code + "m" + prefix + "\u001b[0m " + what : prefix + " " + what);
    out.flush();
  }
}
