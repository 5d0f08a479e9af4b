package org.partnership.agreement.agreement.amendment.application;

import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.domain.Amending;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.application.Contents;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.application.TermsCheck;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Drafts an amendment of an agreement in force, changes it, gives it up. */
@Component
public class DraftingAmendment {

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final ReadingAgreements reading;
  private final ReadingAmendments amendments;
  private final ChangingAmendment changing;
  private final Contents contents;
  private final TermsCheck check;

  DraftingAmendment(
      AggregateStore<Agreement> agreements,
      Commands commands,
      ReadingAgreements reading,
      ReadingAmendments amendments,
      ChangingAmendment changing,
      Contents contents,
      TermsCheck check) {
    this.agreements = agreements;
    this.commands = commands;
    this.reading = reading;
    this.amendments = amendments;
    this.changing = changing;
    this.contents = contents;
    this.check = check;
  }

  /** What an amendment should say. */
  public record Wish(@Nullable String reason, Terms terms) {}

  /** A wish, given the agreement as it would be without it. */
  @FunctionalInterface
  public interface Wanted {
    Wish from(Agreement agreement, @Nullable String reason);
  }

  /** Drafts one under this id. */
  public Stored<Agreement> draft(String agreementId, String id, Wanted wanted, Act act) {
    return commands.change(
        agreements,
        agreementId,
        IfMatch.ANY,
        act,
        stored -> reading.require(stored, act.caller(), Actions.AMENDMENT_DRAFT),
        stored -> {
          Agreement now = stored.state();
          Wish wish = wanted.from(now, null);
          return checked(
              now,
              wish,
              Amending.draft(
                  now, id, wish.reason(), wish.terms(), contents.of(now).sha256(), Actor.of(act)),
              act);
        });
  }

  /** Changes what one proposes. */
  public Stored<Agreement> edit(String id, Wanted wanted, IfMatch ifMatch, Act act) {
    return changing.change(
        amendments.agreementOf(id, act.caller(), Actions.AMENDMENT_EDIT),
        id,
        ifMatch,
        act,
        stored -> amendments.require(stored, id, act.caller(), Actions.AMENDMENT_EDIT),
        (now, amendment) -> {
          Wish wish = wanted.from(amendment.asItWouldBe(now), amendment.reason());
          return checked(
              now,
              wish,
              Amending.edit(now, amendment, wish.reason(), wish.terms(), Actor.of(act)),
              act);
        });
  }

  /** Gives it up. */
  public Stored<Agreement> cancel(String id, String reason, IfMatch ifMatch, Act act) {
    return changing.change(
        amendments.agreementOf(id, act.caller(), Actions.AMENDMENT_CANCEL),
        id,
        ifMatch,
        act,
        stored -> amendments.require(stored, id, act.caller(), Actions.AMENDMENT_CANCEL),
        (Agreement now, Amendment amendment) ->
            Amending.cancel(now, amendment, reason, Actor.of(act)));
  }

  /** What it names must be there. */
  private Decision<Agreement> checked(
      Agreement now, Wish wish, Decision<Agreement> decision, Act act) {
    if (decision instanceof Decision.Accepted<Agreement> && !wish.terms().equals(now.terms())) {
      check.require(
          wish.terms(), now.office(), check.partnership(wish.terms(), act.caller()), act.caller());
    }
    return decision;
  }
}
