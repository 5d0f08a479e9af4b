package org.partnership.agreement.agreement.application;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.agreement.store.AgreementNumbers;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.partnership.domain.Details;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.security.Survivors;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Drafts an agreement under a new number. */
@Component
public class DraftingAgreement {

  private final AggregateStore<Agreement> agreements;
  private final AgreementNumbers numbers;
  private final TermsCheck check;
  private final HoldFollower holds;
  private final OfficeDays days;
  private final Commands commands;
  private final Access access;
  private final Survivors survivors;

  DraftingAgreement(
      AggregateStore<Agreement> agreements,
      AgreementNumbers numbers,
      TermsCheck check,
      HoldFollower holds,
      OfficeDays days,
      Commands commands,
      Access access,
      Survivors survivors) {
    this.agreements = agreements;
    this.numbers = numbers;
    this.check = check;
    this.holds = holds;
    this.days = days;
    this.commands = commands;
    this.access = access;
    this.survivors = survivors;
  }

  /** Drafts one; a repeated request gets the one that it made before, with its number. */
  public Stored<Agreement> draft(DraftCommand command, Act act) {
    Details partnership = check.partnership(command.terms(), act.caller());
    String office = office(command, partnership, act.caller());
    access.require(act.caller(), Actions.AGREEMENT_DRAFT, Scope.ofOffice(office));
    String id = Ids.forNewThing(act);
    Optional<Stored<Agreement>> before =
        act.idempotency() == null ? Optional.empty() : agreements.find(id);
    return holds.followNow(before.orElseGet(() -> create(id, command, office, partnership, act)));
  }

  private Stored<Agreement> create(
      String id, DraftCommand command, String office, @Nullable Details partnership, Act act) {
    Terms terms = ofSurvivors(withOfficesOf(partnership, office, command.terms()));
    check.require(terms, office, partnership, act.caller());
    int year = days.today(office, act.now()).getYear();
    String number = numbers.reserve(id, office, command.kind(), year);
    return commands.create(
        agreements,
        id,
        Agreement.draft(
            number, command.kind(), office, terms, command.predecessor(), Actor.of(act)),
        act);
  }

  /** P-2: who names a partner that was merged means its survivor. */
  private Terms ofSurvivors(Terms terms) {
    return terms.withPartners(terms.partnerIds().stream().map(survivors::of).distinct().toList());
  }

  private static String office(DraftCommand command, @Nullable Details partnership, Caller caller) {
    String asked = command.office();
    if (asked != null) {
      return asked;
    }
    if (partnership != null) {
      return partnership.office();
    }
    return caller instanceof Caller.Staff staff ? staff.office() : "";
  }

  /** Offices that take part in the partnership may read what puts it in writing. */
  private static Terms withOfficesOf(@Nullable Details partnership, String office, Terms terms) {
    if (partnership == null || !terms.otherOffices().isEmpty()) {
      return terms;
    }
    return terms.withOtherOffices(
        Stream.concat(Stream.of(partnership.office()), partnership.otherOffices().stream())
            .filter(o -> !o.equals(office))
            .distinct()
            .toList());
  }
}
