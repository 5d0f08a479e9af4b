package org.partnership.partner.flag.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.function.BiFunction;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.ChangingPartner;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.domain.Flagging;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.flag.Flag;
import org.partnership.partner.partner.domain.flag.FlagDecision;
import org.partnership.partner.partner.domain.flag.FlagLifeCycle;
import org.partnership.partner.partner.domain.flag.Severity;
import org.springframework.stereotype.Component;

/** What people do with flags. */
@Component
public class Flags {

  private final AggregateStore<Partner> partners;
  private final ChangingPartner changing;
  private final Access access;

  Flags(AggregateStore<Partner> partners, ChangingPartner changing, Access access) {
    this.partners = partners;
    this.changing = changing;
    this.access = access;
  }

  /** A flag with its partner. */
  public record Found(Stored<Partner> partner, Flag flag) {}

  /** Somebody warns about a partner. */
  public Found raise(String partnerId, Severity severity, String reason, Act act) {
    String id = Ids.forNewThing(act);
    Stored<Partner> partner =
        changing.change(
            partnerId,
            PartnerLifeCycle.RAISE_FLAG,
            IfMatch.ANY,
            act,
            (before, today, by) ->
                Flagging.raise(before, id, severity, office(by, partnerId), reason, by));
    return in(partner, id);
  }

  private static String office(By by, String partnerId) {
    if (by.office() == null) {
      throw new RefusedException(Refusal.notFound("partner", partnerId));
    }
    return by.office();
  }

  /** Headquarters is asked to decide. */
  public Found escalate(String id, String reason, IfMatch ifMatch, Act act) {
    return change(
        id,
        FlagLifeCycle.ESCALATE,
        ifMatch,
        act,
        (partner, flag) -> Flagging.escalate(partner, flag, reason, By.of(act)));
  }

  /** Headquarters decides. */
  public Found decide(String id, FlagDecision decision, String reason, IfMatch ifMatch, Act act) {
    return change(
        id,
        "flag.decide",
        ifMatch,
        act,
        (partner, flag) -> Flagging.decide(partner, flag, decision, reason, By.of(act)));
  }

  /** One flag, or 404. */
  public Found visible(String id, Caller caller) {
    Found found = any(id);
    access.require(caller, "flag.read", "flag.read", PartnerScope.of(found.flag()), "flag", id);
    return found;
  }

  private Found change(
      String id,
      String action,
      IfMatch ifMatch,
      Act act,
      BiFunction<Partner, Flag, Decision<Partner>> decide) {
    Stored<Partner> partner =
        changing.change(
            any(id).partner().id(),
            IfMatch.ANY,
            act,
            stored ->
                access.require(
                    act.caller(),
                    "flag.read",
                    action,
                    PartnerScope.of(in(stored, id).flag()),
                    "flag",
                    id),
            stored -> {
              Flag flag = in(stored, id).flag();
              ifMatch.check(flag.version());
              return decide.apply(stored.state(), flag);
            });
    return in(partner, id);
  }

  private Found any(String id) {
    return (Ids.isId(id)
            ? partners.query(Filters.eq("state.flags._id", id), Sorts.ascending("_id"), 1)
            : List.<Stored<Partner>>of())
        .stream()
            .findFirst()
            .map(partner -> in(partner, id))
            .orElseThrow(() -> new RefusedException(Refusal.notFound("flag", id)));
  }

  private static Found in(Stored<Partner> partner, String id) {
    return partner
        .state()
        .flag(id)
        .map(flag -> new Found(partner, flag))
        .orElseThrow(() -> new RefusedException(Refusal.notFound("flag", id)));
  }
}
