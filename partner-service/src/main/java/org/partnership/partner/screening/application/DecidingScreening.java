package org.partnership.partner.screening.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.ChangingPartner;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.Screening;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.screening.Hit;
import org.partnership.partner.partner.domain.screening.HitDecision;
import org.springframework.stereotype.Component;

/** Headquarters confirms a hit, which blocks the partner, or dismisses it (P-3). */
@Component
public class DecidingScreening {

  private final AggregateStore<Partner> partners;
  private final ChangingPartner changing;
  private final Access access;

  DecidingScreening(AggregateStore<Partner> partners, ChangingPartner changing, Access access) {
    this.partners = partners;
    this.changing = changing;
    this.access = access;
  }

  /** A hit with its partner. */
  public record Found(Stored<Partner> partner, Hit hit) {}

  /** One hit, or 404. */
  public Found visible(String id, Caller caller) {
    Found found = any(id);
    require(found.partner(), "screening.read", id, caller);
    return found;
  }

  /** Decided. */
  public Found decide(String id, HitDecision decision, String reason, IfMatch ifMatch, Act act) {
    Stored<Partner> partner =
        changing.change(
            any(id).partner().id(),
            IfMatch.ANY,
            act,
            stored -> require(stored, "screening.decide", id, act.caller()),
            stored -> {
              Hit hit = in(stored, id).hit();
              ifMatch.check(hit.version());
              return Screening.decide(stored.state(), hit, decision, reason, By.of(act));
            });
    return in(partner, id);
  }

  private void require(Stored<Partner> partner, String action, String id, Caller caller) {
    access.require(caller, "screening.read", action, PartnerScope.of(partner), "screening", id);
  }

  private Found any(String id) {
    return (Ids.isId(id)
            ? partners.query(Filters.eq("state.hits._id", id), Sorts.descending("_id"), 10)
            : List.<Stored<Partner>>of())
        .stream()
            .filter(partner -> partner.state().survivor().isEmpty())
            .findFirst()
            .map(partner -> in(partner, id))
            .orElseThrow(() -> new RefusedException(Refusal.notFound("screening", id)));
  }

  private static Found in(Stored<Partner> partner, String id) {
    return partner
        .state()
        .hit(id)
        .map(hit -> new Found(partner, hit))
        .orElseThrow(() -> new RefusedException(Refusal.notFound("screening", id)));
  }
}
