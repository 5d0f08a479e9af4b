package org.partnership.local.launcher;

/** The platform cannot be started; the message is written for the person at the terminal. */
final class CannotStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotStartException(String message) {
    super(message);
  }
}
