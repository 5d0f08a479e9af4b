package org.partnership.kit.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.Caller;

/**
 * The circumstances of one command: who, when, and what led to it. Domain methods take what they
 * need of it; nothing below asks a clock.
 *
 * @param caller who acts
 * @param now the instant of the command
 * @param correlationId of the request
 * @param traceparent W3C trace context, if the request is traced
 * @param cause id of the event that led to it, if one did
 * @param idempotency the caller's key for a repeatable POST, if given
 */
public record Act(
    Caller caller,
    Instant now,
    @Nullable String correlationId,
    @Nullable String traceparent,
    @Nullable String cause,
    @Nullable IdempotentRequest idempotency) {

  /** An act of the platform itself, caused by an event. */
  public static Act ofPlatform(
      String name, Instant now, @Nullable String cause, @Nullable String traceparent) {
    return new Act(new Caller.Platform("platform:" + name), now, null, traceparent, cause, null);
  }

  /** Key under which a repeat of this command is recognised in the aggregate, if it has one. */
  public @Nullable String commandKey() {
    return idempotency == null ? null : idempotency.recordId();
  }
}
