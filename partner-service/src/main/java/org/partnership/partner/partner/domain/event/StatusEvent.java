package org.partnership.partner.partner.domain.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.PartnerStatus;

/** The status of a partner moved, or was confirmed. */
public sealed interface StatusEvent extends PartnerEvent {

  PartnerStatus from();

  PartnerStatus to();

  /** Work on its core principles began. */
  record AssessmentStarted(PartnerStatus from, PartnerStatus to) implements StatusEvent {
    @Override
    public String type() {
      return "partner.assessment-started.v1";
    }
  }

  /** Passed; from eligible to eligible where an assessment was renewed. */
  record Eligible(PartnerStatus from, PartnerStatus to, LocalDate validUntil)
      implements StatusEvent {
    @Override
    public String type() {
      return "partner.eligible.v1";
    }
  }

  /** Failed. */
  record Declined(PartnerStatus from, PartnerStatus to) implements StatusEvent {
    @Override
    public String type() {
      return "partner.declined.v1";
    }
  }

  /** Its assessment lapsed with this day. */
  record Expired(PartnerStatus from, PartnerStatus to, LocalDate validUntil)
      implements StatusEvent {
    @Override
    public String type() {
      return "partner.expired.v1";
    }
  }

  /** On hold until somebody looks at it again. */
  record Suspended(PartnerStatus from, PartnerStatus to, String reason, LocalDate reviewDate)
      implements StatusEvent {
    @Override
    public String type() {
      return "partner.suspended.v1";
    }
  }

  /** The suspension is lifted; the status follows from what is in force. */
  record Reinstated(
      PartnerStatus from, PartnerStatus to, String reason, @Nullable LocalDate validUntil)
      implements StatusEvent {
    @Override
    public String type() {
      return "partner.reinstated.v1";
    }
  }

  /** On hold by headquarters. */
  record Blocked(
      PartnerStatus from,
      PartnerStatus to,
      String reason,
      @Nullable String flagId,
      @Nullable String screeningId)
      implements StatusEvent {
    @Override
    public String type() {
      return "partner.blocked.v1";
    }
  }

  /** The blocking is lifted; the status follows from what is in force. */
  record Unblocked(
      PartnerStatus from, PartnerStatus to, String reason, @Nullable LocalDate validUntil)
      implements StatusEvent {
    @Override
    public String type() {
      return "partner.unblocked.v1";
    }
  }

  /** No longer worked with; stays in the register. */
  record Archived(PartnerStatus from, PartnerStatus to, String reason) implements StatusEvent {
    @Override
    public String type() {
      return "partner.archived.v1";
    }
  }

  /** P-2, one with another: this partner's id stands for the survivor from now on. */
  record Merged(
      PartnerStatus from, PartnerStatus to, String reason, String mergeId, String survivorId)
      implements StatusEvent {
    @Override
    public String type() {
      return "partner.merged.v1";
    }
  }

  /** Headquarters undid the merge: this partner's id stands for itself again. */
  record Unmerged(
      PartnerStatus from, PartnerStatus to, String reason, String mergeId, String survivorId)
      implements StatusEvent {
    @Override
    public String type() {
      return "partner.merge-undone.v1";
    }
  }
}
