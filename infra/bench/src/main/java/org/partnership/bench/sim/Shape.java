package org.partnership.bench.sim;

/** The shapes that a write of the kit can have. */
public enum Shape {
  CREATE(true, 1, false),
  CREATE_ANEW(true, 1, false),
  CREATE_SEVERAL(true, 3, false),
  CHANGE(false, 1, false),
  CHANGE_SEVERAL(false, 3, false),
  CHANGE_SILENTLY(false, 0, false),
  CHANGE_OF_VERSION(false, 1, true);

  private final boolean creates;
  private final int events;
  private final boolean namesVersion;

  Shape(boolean creates, int events, boolean namesVersion) {
    this.creates = creates;
    this.events = events;
    this.namesVersion = namesVersion;
  }

  /** Whether it creates its aggregate. */
  public boolean creates() {
    return creates;
  }

  /** Whether the id of what it creates is given by the record of its idempotency key. */
  boolean anew() {
    return this == CREATE_ANEW;
  }

  /** How many events it has. */
  public int events() {
    return events;
  }

  /** Whether the caller names the version it changes. */
  public boolean namesVersion() {
    return namesVersion;
  }
}
