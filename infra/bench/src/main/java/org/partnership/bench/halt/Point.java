package org.partnership.bench.halt;

/** The points at which a process is halted: before and after everything it does outside itself. */
public enum Point {
  BEFORE_WRITE(8),
  AFTER_WRITE(8),
  BEFORE_SEND(8),
  AFTER_SEND(8),
  BEFORE_ACKNOWLEDGEMENT(8),
  AFTER_ACKNOWLEDGEMENT(8),
  BEFORE_PULL(2),
  AFTER_PULL(2),
  BEFORE_PROJECTION(2),
  AFTER_PROJECTION(2),
  BEFORE_OFFSET_COMMIT(2),
  AFTER_OFFSET_COMMIT(2);

  private final int passages;

  Point(int passages) {
    this.passages = passages;
  }

  /** So many there are at least while an instance works: what is done for many at once is rarer. */
  int passages() {
    return passages;
  }
}
