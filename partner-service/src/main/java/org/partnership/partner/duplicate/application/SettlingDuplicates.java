package org.partnership.partner.duplicate.application;

import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.ChangingPartner;
import org.partnership.partner.partner.application.DuplicateScope;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.domain.Merging;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.act.By;
import org.springframework.stereotype.Component;

/** Somebody decides that two partners are two, or who may decide that they are one (P-2). */
@Component
public class SettlingDuplicates {

  private final ChangingPartner changing;
  private final ReadingPartners reading;
  private final DuplicateScope scope;
  private final Access access;

  SettlingDuplicates(
      ChangingPartner changing, ReadingPartners reading, DuplicateScope scope, Access access) {
    this.changing = changing;
    this.reading = reading;
    this.scope = scope;
    this.access = access;
  }

  /** Not a duplicate: recorded with the partner, and neither is shown with the other again. */
  public Stored<Partner> keepApart(String id, String otherId, String reason, Act act) {
    require(id, otherId, act.caller());
    return changing.change(
        id,
        IfMatch.ANY,
        act,
        stored -> {},
        stored -> Merging.keepApart(stored.state(), otherId, reason, By.of(act)));
  }

  /** Both are there, are two, and are the caller's business. */
  void require(String id, String otherId, Caller caller) {
    Stored<Partner> one = reading.asKept(id, "partner.duplicates", caller);
    access.require(caller, PartnerLifeCycle.MERGE, scope.scope(one.state()));
    if (id.equals(otherId)) {
      throw new RefusedException(
          Refusal.policy(Reason.of("P-2", "duplicate-of-itself").at("/otherId")));
    }
    Stored<Partner> other = reading.asKept(otherId, "partner.duplicates", caller);
    access.require(caller, PartnerLifeCycle.MERGE, scope.scope(other.state()));
  }
}
