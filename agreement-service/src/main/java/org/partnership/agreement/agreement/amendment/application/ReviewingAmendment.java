package org.partnership.agreement.agreement.amendment.application;

import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.domain.AmendmentReviewing;
import org.partnership.agreement.agreement.application.Committing;
import org.partnership.agreement.agreement.application.Contents;
import org.partnership.agreement.agreement.application.HoldFollower;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.committee.application.Committees;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Submits an amendment for review, sends it back, approves it, as the agreement was. */
@Component
public class ReviewingAmendment {

  private final ReadingAmendments reading;
  private final ChangingAmendment changing;
  private final Committing committing;
  private final Contents contents;
  private final HoldFollower holds;
  private final Committees committees;

  ReviewingAmendment(
      ReadingAmendments reading,
      ChangingAmendment changing,
      Committing committing,
      Contents contents,
      HoldFollower holds,
      Committees committees) {
    this.reading = reading;
    this.changing = changing;
    this.committing = committing;
    this.contents = contents;
    this.holds = holds;
    this.committees = committees;
  }

  /** Submits it. */
  public Stored<Agreement> submit(String id, @Nullable String comment, IfMatch ifMatch, Act act) {
    Committing.Asked asked = committing.ask();
    Stored<Agreement> found = reading.agreementOf(id, act.caller(), Actions.AMENDMENT_SUBMIT);
    return changing.change(
        found,
        id,
        ifMatch,
        act,
        stored -> reading.require(stored, id, act.caller(), Actions.AMENDMENT_SUBMIT),
        (now, a) ->
            AmendmentReviewing.submit(
                now,
                a,
                comment,
                committees.of(now.office()).orElse(null),
                asked.toSign(found.id(), now, a),
                Actor.of(act)));
  }

  /** Sends it back. */
  public Stored<Agreement> sendBack(String id, String comment, IfMatch ifMatch, Act act) {
    return changing.change(
        reading.agreementOf(id, act.caller(), Actions.AMENDMENT_RETURN),
        id,
        ifMatch,
        act,
        stored -> reading.require(stored, id, act.caller(), Actions.AMENDMENT_RETURN),
        (now, a) -> AmendmentReviewing.returnToDraft(now, a, comment, Actor.of(act)));
  }

  /** Approves it; a purely administrative one is applied at once. */
  public Stored<Agreement> approve(String id, @Nullable String comment, IfMatch ifMatch, Act act) {
    Committing.Asked asked = committing.ask();
    Stored<Agreement> found = reading.agreementOf(id, act.caller(), Actions.AMENDMENT_APPROVE);
    return holds.followNow(
        changing.change(
            found,
            id,
            ifMatch,
            act,
            stored -> reading.require(stored, id, act.caller(), Actions.AMENDMENT_APPROVE),
            (now, a) ->
                AmendmentReviewing.approve(
                    now,
                    a,
                    comment,
                    contents.of(now).sha256(),
                    contents.of(a.asItWouldBe(now)).sha256(),
                    asked.toSign(found.id(), now, a),
                    Actor.of(act))));
  }
}
