package org.partnership.reporting.rebuild.application;

/** The rebuild is over by an operator's decision: whoever works on it stops. */
final class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("cancelled", null, false, false);
  }
}
