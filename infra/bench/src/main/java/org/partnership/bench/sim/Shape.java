package org.partnership.bench.sim;

/** The shapes that a write of the kit can have. */
public enum Shape {
  CREATE(true, 1, false),
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

  boolean creates() {
    return creates;
  }

  int events() {
    return events;
  }

  /** Whether the caller names the version it changes. */
  boolean namesVersion() {
    return namesVersion;
  }
}
