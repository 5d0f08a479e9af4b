package org.partnership.partner.partner.domain.event;

import org.partnership.partner.partner.domain.screening.HitDecision;

/**
 * What happens to a resemblance to a sanctions list; the names, which may be of people, stay here.
 */
public sealed interface ScreeningEvent extends PartnerEvent {

  /** Found: no new commitments until headquarters has decided. */
  record Found(String screeningId, String listId, double score) implements ScreeningEvent {
    @Override
    public String type() {
      return "screening.hit-found.v1";
    }
  }

  /** Headquarters decided. */
  record Decided(String screeningId, HitDecision decision, String reason)
      implements ScreeningEvent {
    @Override
    public String type() {
      return "screening.hit-decided.v1";
    }
  }

  /** A confirmed hit ended with the blocking that rested on it. */
  record Lifted(String screeningId) implements ScreeningEvent {
    @Override
    public String type() {
      return "screening.hit-lifted.v1";
    }
  }
}
