package org.partnership.partner.partner.domain.flag;

import org.partnership.kit.lifecycle.LifeCycle;

/** Raised, escalated once, decided by headquarters: valid makes it red, invalid closes it (P-4). */
public final class FlagLifeCycle {

  public static final String ESCALATE = "flag.escalate";
  public static final String UPHOLD = "flag.uphold";
  public static final String DISMISS = "flag.dismiss";

  /** By lifting the blocking that rests on it. */
  public static final String LIFT = "flag.lift";

  public static final LifeCycle<FlagStatus> TABLE =
      LifeCycle.<FlagStatus>of("flag")
          .move(ESCALATE, FlagStatus.ESCALATED, FlagStatus.OPEN)
          .move(UPHOLD, FlagStatus.RED, FlagStatus.ESCALATED)
          .move(DISMISS, FlagStatus.CLOSED, FlagStatus.ESCALATED)
          .move(LIFT, FlagStatus.CLOSED, FlagStatus.RED)
          .build();

  private FlagLifeCycle() {}
}
