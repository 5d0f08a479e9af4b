package org.partnership.local.material.load;

/** Some of the material could not be loaded; the message says in one sentence how much of what. */
public final class IncompleteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IncompleteException(String message) {
    super(message);
  }
}
