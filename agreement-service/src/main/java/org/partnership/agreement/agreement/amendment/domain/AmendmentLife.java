package org.partnership.agreement.agreement.amendment.domain;

import static org.partnership.agreement.agreement.amendment.domain.AmendmentStatus.APPLIED;
import static org.partnership.agreement.agreement.amendment.domain.AmendmentStatus.APPROVED;
import static org.partnership.agreement.agreement.amendment.domain.AmendmentStatus.CANCELLED;
import static org.partnership.agreement.agreement.amendment.domain.AmendmentStatus.DRAFT;
import static org.partnership.agreement.agreement.amendment.domain.AmendmentStatus.IN_REVIEW;

import org.partnership.agreement.access.Actions;
import org.partnership.kit.lifecycle.LifeCycle;

/** The life of an amendment. */
public final class AmendmentLife {

  /** The table. Where it names no end, the status stays. */
  public static final LifeCycle<AmendmentStatus> TABLE =
      LifeCycle.<AmendmentStatus>of("amendment")
          .move(Actions.AMENDMENT_EDIT, null, DRAFT)
          .move(Actions.AMENDMENT_SUBMIT, IN_REVIEW, DRAFT)
          .move(Actions.AMENDMENT_RETURN, DRAFT, IN_REVIEW)
          .move(Actions.AMENDMENT_APPROVE, APPROVED, IN_REVIEW)
          .move(Actions.AMENDMENT_SIGN, null, APPROVED)
          .move(Actions.AMENDMENT_APPLY, APPLIED, APPROVED)
          .move(Actions.AMENDMENT_CANCEL, CANCELLED, DRAFT, IN_REVIEW, APPROVED)
          .build();

  private AmendmentLife() {}
}
