package org.partnership.partner.partner.domain.screening;

import org.partnership.kit.lifecycle.LifeCycle;

/** Open until headquarters confirms or dismisses it (P-3). */
public final class HitLifeCycle {

  public static final String CONFIRM = "screening.confirm";
  public static final String DISMISS = "screening.dismiss";

  /** By lifting the blocking that rests on it. */
  public static final String LIFT = "screening.lift";

  public static final LifeCycle<HitStatus> TABLE =
      LifeCycle.<HitStatus>of("screening")
          .move(CONFIRM, HitStatus.CONFIRMED, HitStatus.OPEN)
          .move(DISMISS, HitStatus.DISMISSED, HitStatus.OPEN)
          .move(LIFT, HitStatus.LIFTED, HitStatus.CONFIRMED)
          .build();

  private HitLifeCycle() {}
}
