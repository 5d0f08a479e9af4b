package org.partnership.partner.partner.application;

import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.Stored;
import org.partnership.partner.agreement.messaging.OpenAgreements;
import org.partnership.partner.partner.domain.Archiving;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.springframework.stereotype.Component;

/** Takes a partner out of use, while no agreement with it is open. */
@Component
public class ArchivingPartner {

  private final ChangingPartner changing;
  private final OpenAgreements openAgreements;

  ArchivingPartner(ChangingPartner changing, OpenAgreements openAgreements) {
    this.changing = changing;
    this.openAgreements = openAgreements;
  }

  /** Archived. */
  public Stored<Partner> archive(String id, String reason, IfMatch ifMatch, Act act) {
    long open = openAgreements.of(id);
    return changing.change(
        id,
        PartnerLifeCycle.ARCHIVE,
        ifMatch,
        act,
        (partner, today, by) -> Archiving.archive(partner, reason, open, by));
  }
}
