package org.partnership.agreement.agreement.application;

import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Reviewing;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Changes what an agreement says. */
@Component
public class EditingAgreement {

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final ReadingAgreements reading;
  private final TermsCheck check;
  private final HoldFollower holds;

  EditingAgreement(
      AggregateStore<Agreement> agreements,
      Commands commands,
      ReadingAgreements reading,
      TermsCheck check,
      HoldFollower holds) {
    this.agreements = agreements;
    this.commands = commands;
    this.reading = reading;
    this.check = check;
    this.holds = holds;
  }

  /**
   * Applies a change to what is there now.
   *
   * @param change gives the new terms of an agreement
   */
  public Stored<Agreement> edit(String id, Changes change, IfMatch ifMatch, Act act) {
    Stored<Agreement> edited =
        commands.change(
            agreements,
            id,
            ifMatch,
            act,
            stored -> reading.require(stored, act.caller(), Actions.AGREEMENT_EDIT),
            stored -> edited(stored.state(), change.to(stored.state()), act));
    return holds.followNow(edited);
  }

  /** What an agreement should say, given what it is. */
  @FunctionalInterface
  public interface Changes {
    Terms to(Agreement now);
  }

  private Decision<Agreement> edited(Agreement now, Terms wanted, Act act) {
    Decision<Agreement> decision = Reviewing.edit(now, wanted, Actor.of(act));
    if (decision instanceof Decision.Accepted<Agreement> && !wanted.equals(now.terms())) {
      check.require(wanted, now.office(), check.partnership(wanted, act.caller()), act.caller());
    }
    return decision;
  }
}
