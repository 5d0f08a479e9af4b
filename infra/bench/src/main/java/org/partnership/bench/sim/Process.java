package org.partnership.bench.sim;

/** An instance of a service: what dies and stands still together. */
class Process {

  private final String name;
  private final long clockOffset;
  private boolean alive = true;
  private long standsStillUntil;

  /**
   * @param clockOffset by how many milliseconds its clock is ahead of the world's
   */
  Process(String name, long clockOffset) {
    this.name = name;
    this.clockOffset = clockOffset;
  }

  long clockOffset() {
    return clockOffset;
  }

  String name() {
    return name;
  }

  boolean alive() {
    return alive;
  }

  void die() {
    alive = false;
  }

  /** Stops it as a long collection of garbage or a suspended machine does. */
  void standStill(long until) {
    standsStillUntil = Math.max(standsStillUntil, until);
  }

  long standsStillUntil() {
    return standsStillUntil;
  }
}
