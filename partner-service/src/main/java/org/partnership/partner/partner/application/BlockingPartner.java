package org.partnership.partner.partner.application;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.BlockingByHeadquarters;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.springframework.stereotype.Component;

/** Headquarters blocks and unblocks (P-4). */
@Component
public class BlockingPartner {

  private final ChangingPartner changing;

  BlockingPartner(ChangingPartner changing) {
    this.changing = changing;
  }

  /** Blocked, on a red flag. */
  public Stored<Partner> block(
      String id, String reason, @Nullable String flagId, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        PartnerLifeCycle.BLOCK,
        ifMatch,
        act,
        (partner, today, by) -> BlockingByHeadquarters.block(partner, reason, flagId, by));
  }

  /** No longer blocked. */
  public Stored<Partner> unblock(String id, String reason, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        PartnerLifeCycle.UNBLOCK,
        ifMatch,
        act,
        (partner, today, by) -> BlockingByHeadquarters.unblock(partner, reason, today, by));
  }
}
