package org.partnership.partner.assessment.application;

import java.util.List;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.partner.partner.domain.Assessing;
import org.partnership.partner.partner.domain.assessment.Answer;
import org.partnership.partner.partner.domain.assessment.AssessmentLifeCycle;
import org.springframework.stereotype.Component;

/** Fills a draft and hands it in; whoever does is among those who prepared it. */
@Component
public class PreparingAssessment {

  private final ChangingAssessment changing;

  PreparingAssessment(ChangingAssessment changing) {
    this.changing = changing;
  }

  /** With these answers in place of those to the same criteria. */
  public FindingAssessment.Found answer(String id, List<Answer> answers, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        kind -> AssessmentLifeCycle.EDIT,
        ifMatch,
        act,
        (partner, assessment, template, today, by) ->
            Assessing.answer(partner, assessment, answers, template, by));
  }

  /** Submitted; refused with every criterion that lacks an answer or its evidence. */
  public FindingAssessment.Found submit(String id, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        kind -> AssessmentLifeCycle.SUBMIT,
        ifMatch,
        act,
        (partner, assessment, template, today, by) ->
            Assessing.submit(partner, assessment, template, by));
  }
}
