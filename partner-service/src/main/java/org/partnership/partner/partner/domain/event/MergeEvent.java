package org.partnership.partner.partner.domain.event;

import org.partnership.partner.partner.domain.PartnerStatus;

/** What is decided about partners that look like one organisation (P-2). */
public sealed interface MergeEvent extends PartnerEvent {

  /** They are two. */
  record DuplicateDismissed(String otherId, String reason) implements MergeEvent {
    @Override
    public String type() {
      return "partner.duplicate-dismissed.v1";
    }
  }

  /** The survivor has taken over what the other had. */
  record Absorbed(PartnerStatus from, PartnerStatus to, String mergeId, String loserId)
      implements MergeEvent {
    @Override
    public String type() {
      return "partner.absorbed.v1";
    }
  }

  /** The survivor has given back what it had taken over, except for what was decided since. */
  record GivenBack(PartnerStatus from, PartnerStatus to, String mergeId, String loserId)
      implements MergeEvent {
    @Override
    public String type() {
      return "partner.absorption-undone.v1";
    }
  }
}
