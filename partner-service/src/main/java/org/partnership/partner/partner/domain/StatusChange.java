package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import org.partnership.partner.partner.domain.event.StatusEvent;

/** The status that follows from what a merge or its undoing put in force, told as any other. */
final class StatusChange {

  private StatusChange() {}

  /** Sets it; an archived partner stays archived. */
  static PartnerStatus follow(Partner before, PartnerEdit edit, String reason, LocalDate today) {
    PartnerStatus from = before.status();
    PartnerStatus to =
        from == PartnerStatus.ARCHIVED ? PartnerStatus.ARCHIVED : edit.inForceOn(today);
    if (to == from) {
      return to;
    }
    edit.status(to);
    Blocking blocking = edit.blocking();
    Suspension suspension = edit.suspension();
    LocalDate until = edit.eligibleUntil();
    if (to == PartnerStatus.BLOCKED && blocking != null) {
      edit.event(
          new StatusEvent.Blocked(
              from, to, blocking.reason(), blocking.flagId(), blocking.screeningId()));
    } else if (from == PartnerStatus.BLOCKED) {
      edit.event(new StatusEvent.Unblocked(from, to, reason, until));
    } else if (to == PartnerStatus.SUSPENDED && suspension != null) {
      edit.event(new StatusEvent.Suspended(from, to, suspension.reason(), suspension.reviewDate()));
    } else if (from == PartnerStatus.SUSPENDED) {
      edit.event(new StatusEvent.Reinstated(from, to, reason, until));
    } else if (to == PartnerStatus.DECLINED) {
      edit.event(new StatusEvent.Declined(from, to));
    } else if (to == PartnerStatus.ELIGIBLE && until != null) {
      edit.event(new StatusEvent.Eligible(from, to, until));
    } else if (to == PartnerStatus.EXPIRED && until != null) {
      edit.event(new StatusEvent.Expired(from, to, until));
    }
    return to;
  }
}
