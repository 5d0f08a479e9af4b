package org.partnership.partner.partner.application;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.OfficeRelating;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.act.By;
import org.springframework.stereotype.Component;

/** An office notes its focal point and what it wants to remember about a partner (P-8). */
@Component
public class RelatingOffice {

  private final ChangingPartner changing;
  private final Access access;

  RelatingOffice(ChangingPartner changing, Access access) {
    this.changing = changing;
    this.access = access;
  }

  /**
   * The partner with the relation.
   *
   * @param ifMatch header as sent: a relation that is there is replaced on a version only, a new
   *     one needs none
   */
  public Stored<Partner> relate(
      String id,
      String office,
      @Nullable String focalPoint,
      @Nullable String notes,
      @Nullable String ifMatch,
      Act act) {
    return changing.change(
        id,
        IfMatch.ANY,
        act,
        stored ->
            access.require(
                act.caller(),
                "partner.read",
                PartnerLifeCycle.RELATE,
                Scope.ofOffice(office).withPartners(Set.of(id)),
                "partner",
                id),
        stored -> {
          if (!access.offices().exists(office)) {
            return Decision.refuse(Refusal.notFound("office", office));
          }
          if (ifMatch != null || stored.state().relationOf(office).isPresent()) {
            IfMatch.fromHeader(ifMatch).check(stored.version());
          }
          return OfficeRelating.relate(
              stored.state(),
              office,
              focalPoint,
              notes,
              changing.today(stored.state(), act),
              By.of(act));
        });
  }
}
