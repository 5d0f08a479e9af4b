package org.partnership.partner.assessment.application;

import java.util.List;
import java.util.Set;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.partner.document.application.ReadingDocuments;
import org.partnership.partner.partner.domain.Assessing;
import org.partnership.partner.partner.domain.assessment.Answer;
import org.partnership.partner.partner.domain.assessment.AssessmentLifeCycle;
import org.springframework.stereotype.Component;

/** Fills a draft and hands it in; whoever does is among those who prepared it. */
@Component
public class PreparingAssessment {

  private final ChangingAssessment changing;
  private final FindingAssessment finding;
  private final ReadingDocuments documents;

  PreparingAssessment(
      ChangingAssessment changing, FindingAssessment finding, ReadingDocuments documents) {
    this.changing = changing;
    this.finding = finding;
    this.documents = documents;
  }

  /**
   * With these answers in place of those to the same criteria; refused where one names evidence
   * that is no document of this partner.
   */
  public FindingAssessment.Found answer(String id, List<Answer> answers, IfMatch ifMatch, Act act) {
    Set<String> evidence =
        documents.known(
            finding.any(id).partner(),
            answers.stream().flatMap(answer -> answer.evidence().stream()).toList(),
            act.caller());
    return changing.change(
        id,
        kind -> AssessmentLifeCycle.EDIT,
        ifMatch,
        act,
        (partner, assessment, template, today, by) ->
            Assessing.answer(partner, assessment, answers, evidence, template, by));
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
