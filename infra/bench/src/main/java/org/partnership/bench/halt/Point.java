package org.partnership.bench.halt;

/** The points at which a process is halted: before and after everything it does outside itself. */
public enum Point {
  BEFORE_WRITE(8),
  AFTER_WRITE(8),
  BEFORE_SEND(8),
  AFTER_SEND(8),
  BEFORE_ACKNOWLEDGEMENT(8),
  AFTER_ACKNOWLEDGEMENT(8),
  BEFORE_PULL(1),
  AFTER_PULL(1),
  BEFORE_PROJECTION(1),
  AFTER_PROJECTION(1),
  BEFORE_OFFSET_COMMIT(1),
  AFTER_OFFSET_COMMIT(1);

  private final int passages;

  Point(int passages) {
    this.passages = passages;
  }

  /** So many there are at least: what is done for many at once may come but once. */
  int passages() {
    return passages;
  }
}
