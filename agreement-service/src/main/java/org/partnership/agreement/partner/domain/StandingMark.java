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
 * @param through the partner whose standing it is since a merge; null: its own
 */
public record StandingMark(
    @Nullable HoldCause cause,
    long epoch,
    long sequence,
    String eventId,
    @Nullable String traceparent,
    @Nullable Through through) {

  /** A partner's own. */
  public StandingMark(
      @Nullable HoldCause cause,
      long epoch,
      long sequence,
      String eventId,
      @Nullable String traceparent) {
    this(cause, epoch, sequence, eventId, traceparent, null);
  }

  /** Where among the partner's events it stands. */
  public Position position() {
    return new Position(epoch, sequence);
  }

  /** Number of the event that decides, of the partner whose standing it is. */
  public long decidingSequence() {
    return through == null ? sequence : through.last().sequence();
  }

  /** Who stands for the partner since a merge; null: itself. */
  public @Nullable String survivorId() {
    return through == null ? null : through.survivorId();
  }

  /** The standing of a survivor, as it reaches the partner that was merged into it. */
  StandingMark reaching(StandingMark merged, String survivorId) {
    return new StandingMark(
        cause,
        merged.epoch(),
        merged.sequence(),
        eventId,
        traceparent,
        Through.of(survivorId, this));
  }
}
