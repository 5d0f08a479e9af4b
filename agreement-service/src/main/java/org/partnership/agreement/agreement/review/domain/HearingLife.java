package org.partnership.agreement.agreement.review.domain;

import static org.partnership.agreement.agreement.review.domain.HearingStatus.MINUTED;
import static org.partnership.agreement.agreement.review.domain.HearingStatus.OPEN;
import static org.partnership.agreement.agreement.review.domain.HearingStatus.WITHDRAWN;

import org.partnership.agreement.access.Actions;
import org.partnership.kit.lifecycle.LifeCycle;

/** The life of a committee's hearing. */
public final class HearingLife {

  /** The table. Where it names no end, the status stays. */
  public static final LifeCycle<HearingStatus> TABLE =
      LifeCycle.<HearingStatus>of("review")
          .move(Actions.REVIEW_DECLARE, null, OPEN)
          .move(Actions.REVIEW_VOTE, null, OPEN)
          .move(Actions.REVIEW_MINUTE, MINUTED, OPEN)
          .move(Actions.REVIEW_WITHDRAW, WITHDRAWN, OPEN, MINUTED)
          .build();

  private HearingLife() {}
}
