package org.partnership.kit.inbox;

/** Another instance applied the same events meanwhile: look again, what it did will be dropped. */
public final class OvertakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OvertakenException() {
    super("positions moved meanwhile", null, false, false);
  }
}
