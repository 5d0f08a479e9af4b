package org.partnership.partner.partner.domain.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.Rating;

/** What happens to an assessment of a partner; answers and evidence stay here. */
public sealed interface AssessmentEvent extends PartnerEvent {

  /** A draft was begun. */
  record Started(String assessmentId, AssessmentKind kind, int templateVersion)
      implements AssessmentEvent {
    @Override
    public String type() {
      return "assessment.started.v1";
    }
  }

  /** Handed in for a decision. */
  record Submitted(String assessmentId, AssessmentKind kind, int templateVersion)
      implements AssessmentEvent {
    @Override
    public String type() {
      return "assessment.submitted.v1";
    }
  }

  /** Sent back to those who prepared it. */
  record Returned(String assessmentId, AssessmentKind kind, int templateVersion)
      implements AssessmentEvent {
    @Override
    public String type() {
      return "assessment.returned.v1";
    }
  }

  /** Decided. */
  record Decided(
      String assessmentId,
      AssessmentKind kind,
      int templateVersion,
      Outcome outcome,
      @Nullable Rating rating,
      @Nullable LocalDate validUntil)
      implements AssessmentEvent {
    @Override
    public String type() {
      return "assessment.decided.v1";
    }
  }

  /**
   * What was passed lapses soon (P-6).
   *
   * @param daysLeft 90, 60 or 30: so many days or fewer are left
   */
  record Expiring(
      String assessmentId,
      AssessmentKind kind,
      int templateVersion,
      LocalDate validUntil,
      int daysLeft)
      implements AssessmentEvent {
    @Override
    public String type() {
      return "assessment.expiring.v1";
    }
  }
}
