package org.partnership.reporting.projection.domain;

/** An event breaks its contract: it can never be counted as it stands and becomes a dead letter. */
public final class UnreadableFactException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableFactException(String message) {
    super(message);
  }
}
