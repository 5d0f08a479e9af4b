package org.partnership.bench.sim;

/** The process of this task is dead: nothing it runs has any effect from here on. */
final class Halt extends Error {

  private static final long serialVersionUID = 1L;
  static final Halt NOW = new Halt();

  private Halt() {
    super("halted", null, false, false);
  }
}
