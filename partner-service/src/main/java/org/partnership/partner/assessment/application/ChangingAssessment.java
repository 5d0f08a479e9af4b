package org.partnership.partner.assessment.application;

import java.time.LocalDate;
import java.util.function.Function;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.security.Access;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.ChangingPartner;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.template.application.Templates;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.AssessmentTemplate;
import org.springframework.stereotype.Component;

/** Runs a command on one assessment: who may, on which version of it, what the domain says. */
@Component
class ChangingAssessment {

  private final FindingAssessment finding;
  private final ChangingPartner changing;
  private final Templates templates;
  private final Access access;

  ChangingAssessment(
      FindingAssessment finding, ChangingPartner changing, Templates templates, Access access) {
    this.finding = finding;
    this.changing = changing;
    this.templates = templates;
    this.access = access;
  }

  /** What the domain makes of it. */
  @FunctionalInterface
  interface Command {
    Decision<Partner> on(
        Partner partner,
        Assessment assessment,
        AssessmentTemplate template,
        LocalDate today,
        By by);
  }

  /**
   * The assessment after the command.
   *
   * @param permission the action of the permission table that this kind of assessment asks for
   */
  FindingAssessment.Found change(
      String id,
      Function<AssessmentKind, String> permission,
      IfMatch ifMatch,
      Act act,
      Command command) {
    FindingAssessment.Found found = finding.any(id);
    Assessment known = found.assessment();
    AssessmentTemplate template = templates.version(known.kind(), known.templateVersion());
    Stored<Partner> changed =
        changing.change(
            found.partner().id(),
            IfMatch.ANY,
            act,
            partner ->
                access.require(
                    act.caller(),
                    "assessment.read",
                    permission.apply(known.kind()),
                    PartnerScope.of(partner, in(partner, id)),
                    "assessment",
                    id),
            partner -> {
              Assessment assessment = in(partner, id);
              ifMatch.check(assessment.version());
              return command.on(
                  partner.state(), assessment, template, today(assessment, act), By.of(act));
            });
    return new FindingAssessment.Found(changed, in(changed, id));
  }

  /** The day it is at the office that makes the assessment. */
  private LocalDate today(Assessment assessment, Act act) {
    return LocalDate.ofInstant(act.now(), access.offices().zone(assessment.office()));
  }

  private static Assessment in(Stored<Partner> partner, String id) {
    return FindingAssessment.in(partner, id)
        .orElseThrow(() -> FindingAssessment.missing(id))
        .assessment();
  }
}
