package org.partnership.agreement.partner.domain;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Position;

/**
 * The last change of a partner's standing that agreements must follow.
 *
 * @param cause why agreements are on hold since; null: they are free since
 * @param epoch of the event
 * @param sequence of the event within the partner
 * @param eventId of the event, the cause of what follows from it
 */
public record StandingMark(
    @Nullable HoldCause cause,
    long epoch,
    long sequence,
    String eventId,
    @Nullable String traceparent) {

  /** Where among the partner's events it stands. */
  public Position position() {
    return new Position(epoch, sequence);
  }
}
