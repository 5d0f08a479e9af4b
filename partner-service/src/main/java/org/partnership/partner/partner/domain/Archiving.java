package org.partnership.partner.partner.domain;

import java.util.Optional;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.event.StatusEvent;

/** Taking a partner out of use; it stays in the register and keeps its name. */
public final class Archiving {

  private Archiving() {}

  /**
   * Archived.
   *
   * @param openAgreements how many of its agreements are open, as far as their events tell
   */
  public static Decision<Partner> archive(
      Partner partner, String reason, long openAgreements, By by) {
    Optional<Refusal> wrongState =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.ARCHIVE, partner.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    if (openAgreements > 0) {
      return Decision.refuse(Refusal.policy(Reason.plain("agreements-still-open", openAgreements)));
    }
    return new PartnerEdit(partner)
        .status(PartnerStatus.ARCHIVED)
        .suspension(null)
        .event(new StatusEvent.Archived(partner.status(), PartnerStatus.ARCHIVED, reason))
        .done(by, PartnerLifeCycle.ARCHIVE, reason);
  }
}
