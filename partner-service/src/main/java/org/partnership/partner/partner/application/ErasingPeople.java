package org.partnership.partner.partner.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.IdempotencyRecords;
import org.partnership.partner.partner.domain.ErasingPerson;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.duplicate.Absorption;
import org.springframework.stereotype.Component;

/**
 * Forgets a contact or officer of a partner on request: in its record, in those of the partners
 * that were merged into it, and in the answers kept for repeats of requests. Records first that are
 * not asked by, so that the same request after a crash finds the person and goes on.
 */
@Component
public class ErasingPeople {

  private final AggregateStore<Partner> partners;
  private final ReadingPartners reading;
  private final ChangingPartner changing;
  private final Commands commands;
  private final IdempotencyRecords answers;

  ErasingPeople(
      AggregateStore<Partner> partners,
      ReadingPartners reading,
      ChangingPartner changing,
      Commands commands,
      IdempotencyRecords answers) {
    this.partners = partners;
    this.reading = reading;
    this.changing = changing;
    this.commands = commands;
    this.answers = answers;
  }

  /** The partner without the person; 422 where no record of it knows one of this name. */
  public Stored<Partner> erase(String id, String name, String reason, IfMatch ifMatch, Act act) {
    Stored<Partner> partner = reading.asKept(id, PartnerLifeCycle.ERASE_PERSON, act.caller());
    ifMatch.check(partner.version());
    refuseNaming(name, reason);
    List<Stored<Partner>> records = new ArrayList<>(merged(partner));
    records.add(partner);
    List<String> told =
        records.stream().flatMap(r -> ErasingPerson.toldOf(r.state(), name).stream()).toList();
    if (told.isEmpty()) {
      throw new RefusedException(Refusal.policy(Reason.plain("person-not-known").at("/name")));
    }
    By by = By.of(act);
    for (Stored<Partner> gone : records.subList(0, records.size() - 1)) {
      commands.change(
          partners,
          gone.id(),
          IfMatch.ANY,
          act,
          stored -> {},
          stored -> ErasingPerson.erase(stored.state(), name, reason, by));
    }
    Stored<Partner> erased =
        changing.change(
            id,
            PartnerLifeCycle.ERASE_PERSON,
            ifMatch,
            act,
            (state, today, who) -> ErasingPerson.erase(state, name, reason, who));
    answers.blank(told);
    return erased;
  }

  /** The reason stays in the history: it must not bring back what is erased. */
  private static void refuseNaming(String name, String reason) {
    if (reason.toLowerCase(Locale.ROOT).contains(name.strip().toLowerCase(Locale.ROOT))) {
      throw new RefusedException(Refusal.policy(Reason.plain("reason-names-person").at("/reason")));
    }
  }

  private List<Stored<Partner>> merged(Stored<Partner> partner) {
    List<Stored<Partner>> found = new ArrayList<>();
    for (Stored<Partner> gone :
        partners.findAll(
            partner.state().absorptions().stream().map(Absorption::loserId).toList())) {
      found.addAll(merged(gone));
      found.add(gone);
    }
    return found;
  }
}
