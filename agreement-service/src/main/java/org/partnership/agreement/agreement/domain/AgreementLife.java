package org.partnership.agreement.agreement.domain;

import static org.partnership.agreement.agreement.domain.AgreementStatus.ACTIVE;
import static org.partnership.agreement.agreement.domain.AgreementStatus.APPROVED;
import static org.partnership.agreement.agreement.domain.AgreementStatus.CANCELLED;
import static org.partnership.agreement.agreement.domain.AgreementStatus.CLOSED;
import static org.partnership.agreement.agreement.domain.AgreementStatus.DRAFT;
import static org.partnership.agreement.agreement.domain.AgreementStatus.ENDED;
import static org.partnership.agreement.agreement.domain.AgreementStatus.IN_REVIEW;
import static org.partnership.agreement.agreement.domain.AgreementStatus.SIGNED;
import static org.partnership.agreement.agreement.domain.AgreementStatus.SUSPENDED;
import static org.partnership.agreement.agreement.domain.AgreementStatus.TERMINATED;

import java.util.Set;
import org.partnership.agreement.access.Actions;
import org.partnership.kit.lifecycle.LifeCycle;

/** The life of an agreement. */
public final class AgreementLife {

  /** The table. Where it names no end, the status stays. */
  public static final LifeCycle<AgreementStatus> TABLE =
      LifeCycle.<AgreementStatus>of("agreement")
          .move(Actions.AGREEMENT_EDIT, null, DRAFT, APPROVED)
          .move(Actions.AGREEMENT_SUBMIT, IN_REVIEW, DRAFT)
          .move(Actions.AGREEMENT_RETURN, DRAFT, IN_REVIEW)
          .move(Actions.AGREEMENT_APPROVE, APPROVED, IN_REVIEW)
          .move(Actions.AGREEMENT_SIGN, null, APPROVED)
          .move(Actions.AGREEMENT_SIGN_ON_PAPER, null, APPROVED)
          .move(Actions.AGREEMENT_CONFIRM_SIGNATURE, null, APPROVED)
          .move(Actions.AGREEMENT_COMPLETE, SIGNED, APPROVED)
          .move(Actions.AGREEMENT_ACTIVATE, ACTIVE, SIGNED)
          .move(Actions.AGREEMENT_SUSPEND, SUSPENDED, ACTIVE)
          .move(Actions.AGREEMENT_RESUME, ACTIVE, SUSPENDED)
          .move(Actions.AGREEMENT_RATIFY, null, SIGNED, ACTIVE, SUSPENDED)
          .move(Actions.AGREEMENT_END, ENDED, ACTIVE, SUSPENDED)
          .move(Actions.AGREEMENT_CLOSE, CLOSED, ENDED)
          .move(Actions.AGREEMENT_TERMINATE, TERMINATED, SIGNED, ACTIVE, SUSPENDED)
          .move(Actions.AGREEMENT_CANCEL, CANCELLED, DRAFT, IN_REVIEW, APPROVED)
          .build();

  /** what is not possible while an agreement is on hold. */
  public static final Set<String> COMMITTING =
      Set.of(
          Actions.AGREEMENT_SUBMIT,
          Actions.AGREEMENT_APPROVE,
          Actions.AGREEMENT_SIGN,
          Actions.AGREEMENT_SIGN_ON_PAPER,
          Actions.AGREEMENT_CONFIRM_SIGNATURE,
          Actions.AGREEMENT_COMPLETE,
          Actions.AGREEMENT_ACTIVATE,
          Actions.AGREEMENT_RESUME);

  /** what is not possible before the programme document that a kind needs is approved. */
  static final Set<String> SIGNING =
      Set.of(
          Actions.AGREEMENT_SIGN,
          Actions.AGREEMENT_SIGN_ON_PAPER,
          Actions.AGREEMENT_CONFIRM_SIGNATURE);

  private AgreementLife() {}
}
