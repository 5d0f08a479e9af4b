package org.partnership.agreement.agreement.application;

import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.SignCommand;
import org.partnership.agreement.agreement.domain.Signature;
import org.partnership.agreement.agreement.domain.SignatureMethod;
import org.partnership.agreement.agreement.domain.Signing;
import org.partnership.agreement.agreement.limit.application.TakingLimits;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Takes the signatures of an agreement's parties. */
@Component
public class SigningAgreement {

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final ReadingAgreements reading;
  private final Committing committing;
  private final TakingLimits limits;
  private final Contents contents;
  private final OfficeDays days;
  private final Followers followers;

  SigningAgreement(
      AggregateStore<Agreement> agreements,
      Commands commands,
      ReadingAgreements reading,
      Committing committing,
      TakingLimits limits,
      Contents contents,
      OfficeDays days,
      Followers followers) {
    this.agreements = agreements;
    this.commands = commands;
    this.reading = reading;
    this.committing = committing;
    this.limits = limits;
    this.contents = contents;
    this.days = days;
    this.followers = followers;
  }

  /** A party signs, on screen or on paper. */
  public Stored<Agreement> sign(String id, SignCommand command, IfMatch ifMatch, Act act) {
    Committing.Asked asked = committing.ask();
    return followers.after(
        limits.within(
            act,
            taking ->
                commands.change(
                    agreements,
                    id,
                    ifMatch,
                    act,
                    stored -> requireSigner(stored, command, act.caller()),
                    stored ->
                        taking.reserve(
                            stored,
                            Signing.sign(
                                stored.state(),
                                command,
                                contents.of(stored.state()).sha256(),
                                asked.toSign(stored),
                                days.today(stored.state().office(), act.now()),
                                OfficeDays.latest(act.now()),
                                Actor.of(act))))));
  }

  private void requireSigner(Stored<Agreement> stored, SignCommand command, Caller caller) {
    Agreement agreement = stored.state();
    if (command.method() == SignatureMethod.SCREEN) {
      reading.require(
          stored,
          caller,
          Actions.AGREEMENT_SIGN,
          AgreementScope.ofParty(agreement, command.party()));
    } else {
      reading.require(
          stored,
          caller,
          Actions.AGREEMENT_SIGN_ON_PAPER,
          AgreementScope.ofPaper(agreement, command.party()));
    }
  }

  /** A second person confirms a signature on paper. */
  public Stored<Agreement> confirm(String signatureId, IfMatch ifMatch, Act act) {
    Stored<Agreement> found = reading.ofSignature(signatureId, act.caller());
    Committing.Asked asked = committing.ask();
    return followers.after(
        limits.within(
            act,
            taking ->
                commands.change(
                    agreements,
                    found.id(),
                    ifMatch,
                    act,
                    stored -> requireSecondPerson(stored, signatureId, act.caller()),
                    stored ->
                        taking.reserve(
                            stored,
                            Signing.confirm(
                                stored.state(),
                                signatureId,
                                contents.of(stored.state()).sha256(),
                                asked.toSign(stored),
                                days.today(stored.state().office(), act.now()),
                                Actor.of(act))))));
  }

  private void requireSecondPerson(Stored<Agreement> stored, String signatureId, Caller caller) {
    Signature signature =
        stored
            .state()
            .signature(signatureId)
            .orElseThrow(() -> ReadingAgreements.missing("signature", signatureId));
    reading.require(
        stored,
        caller,
        Actions.AGREEMENT_CONFIRM_SIGNATURE,
        AgreementScope.ofConfirmation(stored.state(), signature));
  }
}
