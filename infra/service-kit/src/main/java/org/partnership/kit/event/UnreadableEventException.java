package org.partnership.kit.event;

/** An event that can never be applied as it stands: it goes to the dead letters. */
public final class UnreadableEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableEventException(String message, Throwable cause) {
    super(message, cause);
  }

  public UnreadableEventException(String message) {
    super(message);
  }
}
