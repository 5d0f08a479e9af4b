package org.partnership.agreement.agreement.limit.application;

import java.time.Clock;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.amendment.domain.AmendmentStatus;
import org.partnership.agreement.agreement.application.AgreementScope;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.agreement.limit.application.ClaimedAgreements;
import org.partnership.agreement.limit.domain.Claim;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Survivors;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What agreements say of the claims that were made for them. */
@Component
class AgreementsOfClaims implements ClaimedAgreements {

  private static final Logger log = LoggerFactory.getLogger(AgreementsOfClaims.class);
  private static final String ABANDONED = "agreement.reservation-abandoned";

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final Access access;
  private final Survivors survivors;
  private final Clock clock;

  AgreementsOfClaims(
      AggregateStore<Agreement> agreements,
      Commands commands,
      Access access,
      Survivors survivors,
      Clock clock) {
    this.agreements = agreements;
    this.commands = commands;
    this.access = access;
    this.survivors = survivors;
    this.clock = clock;
  }

  @Override
  public Word on(Claim claim) {
    return agreements
        .find(claim.agreementId())
        .map(s -> new Word(isSigned(claim, s.state()), s.version()))
        .orElseGet(() -> new Word(false, Long.MAX_VALUE));
  }

  private static boolean isSigned(Claim claim, Agreement agreement) {
    return claim.id().equals(claim.agreementId())
        ? agreement.status().hasBeenSigned()
        : Amendment.of(agreement, claim.id())
            .filter(a -> a.status() == AmendmentStatus.APPLIED)
            .isPresent();
  }

  @Override
  public boolean stillHolds(Claim held, Claim wanted) {
    return agreements
        .find(held.agreementId())
        .map(Stored::state)
        .filter(a -> a.status().hasBeenSigned() && a.status().isOpen())
        .map(Agreement::terms)
        .filter(t -> isParty(t, held) || isParty(t, wanted))
        .filter(t -> !t.startDate().isAfter(wanted.to()) && !wanted.from().isAfter(t.endDate()))
        .isPresent();
  }

  private boolean isParty(Terms terms, Claim claim) {
    return terms.partnerIds().stream().anyMatch(survivors.sameAs(claim.partnerId())::contains);
  }

  /** The note in its history is the write that raises its version. */
  @Override
  public void fence(String agreementId, long version) {
    if (agreements.find(agreementId).filter(s -> s.version() == version).isEmpty()) {
      return;
    }
    Act act = Act.ofPlatform("limits", clock.instant(), null, null);
    try {
      commands.change(
          agreements,
          agreementId,
          new IfMatch(version),
          act,
          stored -> {},
          stored ->
              Decision.accept(
                  stored.state().noting(HistoryEntry.noted(Actor.of(act), ABANDONED, null))));
    } catch (RefusedException e) {
      log.debug("agreement {} is beyond version {} already", agreementId, version);
    }
  }

  @Override
  public boolean isVisible(String agreementId, Caller caller) {
    return agreements
        .find(agreementId)
        .filter(s -> access.permits(caller, Actions.AGREEMENT_READ, AgreementScope.of(s.state())))
        .isPresent();
  }
}
