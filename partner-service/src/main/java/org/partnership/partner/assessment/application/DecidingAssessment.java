package org.partnership.partner.assessment.application;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.partner.partner.domain.Assessing;
import org.partnership.partner.partner.domain.assessment.AssessmentLifeCycle;
import org.partnership.partner.partner.domain.assessment.Ruling;
import org.partnership.partner.template.domain.AssessmentKind;
import org.springframework.stereotype.Component;

/** A reviewer who did not prepare it decides an assessment, or sends it back. */
@Component
public class DecidingAssessment {

  private static final String AT_HEADQUARTERS = "assessment.decide-at-headquarters";

  private final ChangingAssessment changing;

  DecidingAssessment(ChangingAssessment changing) {
    this.changing = changing;
  }

  /** The action of the permission table that deciding a kind asks for. */
  public static String permission(AssessmentKind kind) {
    return kind.decidedAtHeadquarters() ? AT_HEADQUARTERS : AssessmentLifeCycle.DECIDE;
  }

  /** Decided. */
  public FindingAssessment.Found decide(String id, Ruling ruling, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        DecidingAssessment::permission,
        ifMatch,
        act,
        (partner, assessment, template, today, by) ->
            Assessing.decide(partner, assessment, template, ruling, today, by));
  }

  /** A draft again, with a comment. */
  public FindingAssessment.Found sendBack(
      String id, String comment, @Nullable String commentForPartner, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        DecidingAssessment::permission,
        ifMatch,
        act,
        (partner, assessment, template, today, by) ->
            Assessing.sendBack(partner, assessment, comment, commentForPartner, by));
  }
}
