package org.partnership.agreement.agreement.application;

import java.util.EnumSet;
import java.util.Set;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.NextVersion;
import org.partnership.kit.command.Act;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Drafts an agreement that takes up where another ends, and is linked to it. */
@Component
public class RenewingAgreement {

  /** What every party has signed once, whatever became of it but termination. */
  private static final Set<AgreementStatus> RENEWABLE =
      EnumSet.of(
          AgreementStatus.SIGNED,
          AgreementStatus.ACTIVE,
          AgreementStatus.SUSPENDED,
          AgreementStatus.ENDED,
          AgreementStatus.CLOSED);

  private final ReadingAgreements reading;
  private final DraftingAgreement drafting;

  RenewingAgreement(ReadingAgreements reading, DraftingAgreement drafting) {
    this.reading = reading;
    this.drafting = drafting;
  }

  /**
   * Drafts the renewal.
   *
   * @param changes gives its terms, from the agreement as it would be taken up
   */
  public Stored<Agreement> renew(String id, EditingAgreement.Changes changes, Act act) {
    Stored<Agreement> before = reading.get(id, act.caller());
    reading.require(before, act.caller(), Actions.AGREEMENT_DRAFT);
    Agreement agreement = before.state();
    if (!RENEWABLE.contains(agreement.status())) {
      throw new RefusedException(
          Refusal.conflict(
              Reason.plain("agreement-not-renewable", agreement.number(), agreement.status())));
    }
    return drafting.draft(
        new DraftCommand(
            agreement.kind(), agreement.office(), changes.to(NextVersion.renewed(agreement)), id),
        act);
  }
}
