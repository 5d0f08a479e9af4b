package org.partnership.agreement.partnership.application;

import java.util.function.UnaryOperator;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.calendar.DueThings;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.partnership.domain.Details;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Changes what is written about a partnership. */
@Component
public class EditingPartnership {

  private final AggregateStore<Partnership> partnerships;
  private final Commands commands;
  private final ReadingPartnerships reading;
  private final NamedThings named;
  private final DueThings due;

  EditingPartnership(
      AggregateStore<Partnership> partnerships,
      Commands commands,
      ReadingPartnerships reading,
      NamedThings named,
      DueThings due) {
    this.partnerships = partnerships;
    this.commands = commands;
    this.reading = reading;
    this.named = named;
    this.due = due;
  }

  /** Applies a change to what is there now. */
  public Stored<Partnership> edit(
      String id, UnaryOperator<Details> change, IfMatch ifMatch, Act act) {
    return commands.change(
        partnerships,
        id,
        ifMatch,
        act,
        stored -> reading.require(stored, act.caller(), Actions.PARTNERSHIP_EDIT),
        stored -> edited(id, stored.state(), change.apply(stored.state().details()), act));
  }

  private Decision<Partnership> edited(String id, Partnership now, Details wanted, Act act) {
    if (!wanted.office().equals(now.details().office())) {
      return Decision.refuse(Refusal.policy(Reason.plain("office-fixed").at("/office")));
    }
    named.requireKnown(wanted, act.caller());
    return now.edit(
        wanted, due.today(wanted.office()), reading.facts(id).lastEvaluation(), Actor.of(act));
  }
}
