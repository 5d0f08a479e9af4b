package org.partnership.kit.lifecycle;

/**
 * Order of start; stop runs in reverse. The web server starts (Boot's phase) after these are up and
 * stops before them, so whatever a last request wrote is still published.
 */
public final class KitPhases {

  public static final int RELAY = -2000;
  public static final int LIVENESS = -1000;

  private KitPhases() {}
}
