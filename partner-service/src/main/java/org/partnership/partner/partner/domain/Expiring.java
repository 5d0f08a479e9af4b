package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.event.StatusEvent;

/** An eligible partner whose assessment of core principles lapsed. */
public final class Expiring {

  private Expiring() {}

  /** Expired; or as it is, while the assessment still holds on this day. */
  public static Decision<Partner> expire(Partner partner, LocalDate today, By by) {
    Optional<Refusal> wrongState =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.EXPIRE, partner.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    LocalDate until = partner.eligibleUntil();
    if (until == null || !until.isBefore(today)) {
      return Decision.accept(partner);
    }
    return new PartnerEdit(partner)
        .status(PartnerStatus.EXPIRED)
        .event(new StatusEvent.Expired(partner.status(), PartnerStatus.EXPIRED, until))
        .done(by, PartnerLifeCycle.EXPIRE, null);
  }
}
