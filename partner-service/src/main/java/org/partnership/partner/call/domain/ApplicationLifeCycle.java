package org.partnership.partner.call.domain;

import static org.partnership.partner.call.domain.ApplicationStatus.DRAFT;
import static org.partnership.partner.call.domain.ApplicationStatus.SUBMITTED;
import static org.partnership.partner.call.domain.ApplicationStatus.WITHDRAWN;

import org.partnership.kit.lifecycle.LifeCycle;

/** Prepared and handed in by the partner before the deadline, scored by the office after it. */
public final class ApplicationLifeCycle {

  public static final String EDIT = "application.edit";
  public static final String SUBMIT = "application.submit";
  public static final String WITHDRAW = "application.withdraw";
  public static final String DECLARE = "application.declare-conflict";
  public static final String SCORE = "application.score";
  public static final String FEEDBACK = "application.give-feedback";

  public static final LifeCycle<ApplicationStatus> TABLE =
      LifeCycle.<ApplicationStatus>of("application")
          .move(EDIT, null, DRAFT, WITHDRAWN)
          .move(SUBMIT, SUBMITTED, DRAFT, WITHDRAWN)
          .move(WITHDRAW, WITHDRAWN, SUBMITTED)
          .move(DECLARE, null, SUBMITTED)
          .move(SCORE, null, SUBMITTED)
          .move(FEEDBACK, null, SUBMITTED)
          .build();

  private ApplicationLifeCycle() {}
}
