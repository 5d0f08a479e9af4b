package org.partnership.gateway.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Fault} to {@link ProblemHandler}, which answers with it. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient List<Object> args;
  private final @Nullable Duration retryAfter;

  /**
   * @param args the facts, in the order in which the texts name them
   */
  public ProblemException(Fault fault, Object... args) {
    this(fault, null, null, args);
  }

  /**
   * @param retryAfter when trying again makes sense, if known
   * @param cause for the log only, never shown to the caller
   */
  public ProblemException(
      Fault fault, @Nullable Duration retryAfter, @Nullable Throwable cause, Object... args) {
    // a refusal is an outcome: without a stack trace it costs next to nothing under load
    super(fault.code(), cause, false, false);
    this.fault = fault;
    this.args = List.of(args);
    this.retryAfter = retryAfter;
  }

  public Fault fault() {
    return fault;
  }

  /** The facts, in the order in which the texts name them. */
  public List<Object> args() {
    return args;
  }

  /** Whole seconds after which trying again makes sense, for {@code Retry-After}; if known. */
  public @Nullable String retryAfter() {
    return retryAfter == null
        ? null
        : Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds()));
  }
}
