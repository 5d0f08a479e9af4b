package org.partnership.partner.partner.domain.assessment;

import org.partnership.kit.lifecycle.LifeCycle;

/** Draft, submitted, decided; or returned with a comment and a draft again (P-5). */
public final class AssessmentLifeCycle {

  public static final String EDIT = "assessment.edit";
  public static final String SUBMIT = "assessment.submit";
  public static final String DECIDE = "assessment.decide";
  public static final String RETURN = "assessment.return";

  public static final LifeCycle<AssessmentStatus> TABLE =
      LifeCycle.<AssessmentStatus>of("assessment")
          .move(EDIT, AssessmentStatus.DRAFT, AssessmentStatus.DRAFT)
          .move(SUBMIT, AssessmentStatus.SUBMITTED, AssessmentStatus.DRAFT)
          .move(DECIDE, AssessmentStatus.DECIDED, AssessmentStatus.SUBMITTED)
          .move(RETURN, AssessmentStatus.DRAFT, AssessmentStatus.SUBMITTED)
          .build();

  private AssessmentLifeCycle() {}
}
