package org.partnership.agreement.agreement.application;

import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Ratifying;
import org.partnership.agreement.agreement.domain.Reviewing;
import org.partnership.agreement.committee.application.Committees;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Submits an agreement for review, sends it back, approves it. */
@Component
public class ReviewingAgreement {

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final ReadingAgreements reading;
  private final Committing committing;
  private final Contents contents;
  private final Committees committees;

  ReviewingAgreement(
      AggregateStore<Agreement> agreements,
      Commands commands,
      ReadingAgreements reading,
      Committing committing,
      Contents contents,
      Committees committees) {
    this.agreements = agreements;
    this.commands = commands;
    this.reading = reading;
    this.committing = committing;
    this.contents = contents;
    this.committees = committees;
  }

  /** Submits it. */
  public Stored<Agreement> submit(String id, @Nullable String comment, IfMatch ifMatch, Act act) {
    Committing.Asked asked = committing.ask();
    return commands.change(
        agreements,
        id,
        ifMatch,
        act,
        stored -> reading.require(stored, act.caller(), Actions.AGREEMENT_SUBMIT),
        stored ->
            Reviewing.submit(
                stored.state(),
                comment,
                committees.of(stored.state().office()).orElse(null),
                asked.toSign(stored),
                Actor.of(act)));
  }

  /** Ratifies an expedited one. */
  public Stored<Agreement> ratify(String id, @Nullable String comment, IfMatch ifMatch, Act act) {
    return commands.change(
        agreements,
        id,
        ifMatch,
        act,
        stored -> reading.require(stored, act.caller(), Actions.AGREEMENT_RATIFY),
        stored -> Ratifying.ratify(stored.state(), comment, Actor.of(act)));
  }

  /** Sends it back to its writers. */
  public Stored<Agreement> sendBack(String id, String comment, IfMatch ifMatch, Act act) {
    return commands.change(
        agreements,
        id,
        ifMatch,
        act,
        stored -> reading.require(stored, act.caller(), Actions.AGREEMENT_RETURN),
        stored -> Reviewing.returnToDraft(stored.state(), comment, Actor.of(act)));
  }

  /** Approves it for signature. */
  public Stored<Agreement> approve(String id, @Nullable String comment, IfMatch ifMatch, Act act) {
    Committing.Asked asked = committing.ask();
    return commands.change(
        agreements,
        id,
        ifMatch,
        act,
        stored -> reading.require(stored, act.caller(), Actions.AGREEMENT_APPROVE),
        stored ->
            Reviewing.approve(
                stored.state(),
                comment,
                contents.of(stored.state()).sha256(),
                asked.toSign(stored),
                Actor.of(act)));
  }
}
