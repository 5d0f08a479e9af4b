package org.partnership.agreement.agreement.disbursement.domain;

import static org.partnership.agreement.agreement.disbursement.domain.DisbursementStatus.CERTIFIED;
import static org.partnership.agreement.agreement.disbursement.domain.DisbursementStatus.LIQUIDATED;
import static org.partnership.agreement.agreement.disbursement.domain.DisbursementStatus.PLANNED;
import static org.partnership.agreement.agreement.disbursement.domain.DisbursementStatus.REJECTED;
import static org.partnership.agreement.agreement.disbursement.domain.DisbursementStatus.RELEASED;
import static org.partnership.agreement.agreement.disbursement.domain.DisbursementStatus.REQUESTED;

import java.util.Set;
import org.partnership.agreement.access.Actions;
import org.partnership.kit.lifecycle.LifeCycle;

/** The life of a disbursement. */
public final class DisbursementLife {

  /** The table. Where it names no end, the status stays. */
  public static final LifeCycle<DisbursementStatus> TABLE =
      LifeCycle.<DisbursementStatus>of("disbursement")
          .move(Actions.DISBURSEMENT_EDIT, null, PLANNED)
          .move(Actions.DISBURSEMENT_REQUEST, REQUESTED, PLANNED)
          .move(Actions.DISBURSEMENT_CERTIFY, CERTIFIED, REQUESTED)
          .move(Actions.DISBURSEMENT_RETURN, PLANNED, REQUESTED, CERTIFIED)
          .move(Actions.DISBURSEMENT_RELEASE, RELEASED, CERTIFIED)
          .move(Actions.DISBURSEMENT_REJECT, REJECTED, PLANNED, REQUESTED, CERTIFIED)
          .move(Actions.DISBURSEMENT_LIQUIDATE, LIQUIDATED, RELEASED)
          .build();

  /** What commits or moves money: only under an active agreement that is not on hold. */
  public static final Set<String> PAYING =
      Set.of(
          Actions.DISBURSEMENT_REQUEST, Actions.DISBURSEMENT_CERTIFY, Actions.DISBURSEMENT_RELEASE);

  private DisbursementLife() {}
}
