package org.partnership.local.material.load;

import java.io.PrintStream;

/** Tells whoever waits how far loading has come. */
public final class Report {

  private static final int EVERY = 10;

  private final PrintStream out;

  public Report(PrintStream out) {
    this.out = out;
  }

  /** Counts items of one name; says so every few, and at the last. */
  final class Count {
    private final String name;
    private final int total;
    private int done;

    private Count(String name, int total) {
      this.name = name;
      this.total = total;
    }

    synchronized void one() {
      done++;
      if (done % EVERY == 0 || done == total) {
        say(name + " " + done + "/" + total);
      }
    }
  }

  Count count(String name, int total) {
    return new Count(name, total);
  }

  void failure(String item, RuntimeException cause) {
    String message = cause.getMessage();
    say(item + ": " + (message == null ? cause.toString() : message));
  }

  /** Prints one line. */
  public synchronized void say(String line) {
    out.println(line);
  }
}
