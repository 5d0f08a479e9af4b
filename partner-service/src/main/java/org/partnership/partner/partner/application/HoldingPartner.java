package org.partnership.partner.partner.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.Suspending;
import org.springframework.stereotype.Component;

/** Suspends and reinstates: an office with a relation to the partner, or headquarters. */
@Component
public class HoldingPartner {

  private final ChangingPartner changing;

  HoldingPartner(ChangingPartner changing) {
    this.changing = changing;
  }

  /** On hold. */
  public Stored<Partner> suspend(
      String id, String reason, @Nullable LocalDate reviewDate, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        PartnerLifeCycle.SUSPEND,
        ifMatch,
        act,
        (partner, today, by) -> Suspending.suspend(partner, reason, reviewDate, today, by));
  }

  /** No longer on hold: another person than who suspended says so. */
  public Stored<Partner> reinstate(String id, String reason, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        PartnerLifeCycle.REINSTATE,
        ifMatch,
        act,
        (partner, today, by) -> Suspending.reinstate(partner, reason, today, by));
  }
}
