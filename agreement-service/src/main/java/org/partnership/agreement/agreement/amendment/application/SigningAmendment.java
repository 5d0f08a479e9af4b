package org.partnership.agreement.agreement.amendment.application;

import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.amendment.domain.Applying;
import org.partnership.agreement.agreement.application.AgreementScope;
import org.partnership.agreement.agreement.application.Committing;
import org.partnership.agreement.agreement.application.Contents;
import org.partnership.agreement.agreement.application.HoldFollower;
import org.partnership.agreement.agreement.application.OfficeDays;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.SignCommand;
import org.partnership.agreement.agreement.domain.SignatureMethod;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Takes the parties' signatures of an amendment; the last one applies it. */
@Component
public class SigningAmendment {

  private final ReadingAmendments reading;
  private final ChangingAmendment changing;
  private final Committing committing;
  private final Contents contents;
  private final HoldFollower holds;
  private final Access access;

  SigningAmendment(
      ReadingAmendments reading,
      ChangingAmendment changing,
      Committing committing,
      Contents contents,
      HoldFollower holds,
      Access access) {
    this.reading = reading;
    this.changing = changing;
    this.committing = committing;
    this.contents = contents;
    this.holds = holds;
    this.access = access;
  }

  /** A party signs, on screen or on paper. */
  public Stored<Agreement> sign(String id, SignCommand command, IfMatch ifMatch, Act act) {
    Committing.Asked asked = committing.ask();
    Stored<Agreement> found = reading.agreementOf(id, act.caller(), Actions.AMENDMENT_READ);
    return holds.followNow(
        changing.changeWithinLimits(
            found,
            id,
            ifMatch,
            act,
            stored -> requireSigner(stored, id, command, act.caller()),
            (now, a) ->
                Applying.sign(
                    now,
                    a,
                    command,
                    contents.of(now).sha256(),
                    contents.of(a.asItWouldBe(now)).sha256(),
                    asked.toSign(found.id(), now, a),
                    OfficeDays.latest(act.now()),
                    Actor.of(act))));
  }

  private void requireSigner(
      Stored<Agreement> stored, String id, SignCommand command, Caller caller) {
    reading.require(stored, id, caller, Actions.AMENDMENT_READ);
    Agreement wanted = ReadingAmendments.in(stored, id).asItWouldBe(stored.state());
    if (command.method() == SignatureMethod.SCREEN) {
      access.require(
          caller, Actions.AGREEMENT_SIGN, AgreementScope.ofParty(wanted, command.party()));
    } else {
      access.require(
          caller, Actions.AGREEMENT_SIGN_ON_PAPER, AgreementScope.ofPaper(wanted, command.party()));
    }
  }

  /** A second person confirms a signature on paper. */
  public Stored<Agreement> confirm(
      Amendment amendment, String signatureId, IfMatch ifMatch, Act act) {
    String id = amendment.id();
    Committing.Asked asked = committing.ask();
    Stored<Agreement> found = reading.agreementOf(id, act.caller(), Actions.AMENDMENT_READ);
    return holds.followNow(
        changing.changeWithinLimits(
            found,
            id,
            ifMatch,
            act,
            stored -> requireSecondPerson(stored, id, signatureId, act.caller()),
            (now, a) ->
                Applying.confirm(
                    now,
                    a,
                    signatureId,
                    contents.of(now).sha256(),
                    contents.of(a.asItWouldBe(now)).sha256(),
                    asked.toSign(found.id(), now, a),
                    Actor.of(act))));
  }

  private void requireSecondPerson(
      Stored<Agreement> stored, String id, String signatureId, Caller caller) {
    Agreement wanted = ReadingAmendments.in(stored, id).asItWouldBe(stored.state());
    access.require(
        caller,
        Actions.AGREEMENT_CONFIRM_SIGNATURE,
        wanted
            .signature(signatureId)
            .map(s -> AgreementScope.ofConfirmation(wanted, s))
            .orElseThrow(() -> ReadingAgreements.missing("signature", signatureId)));
  }
}
