package org.partnership.partner.assessment.application;

import java.util.Objects;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.ChangingPartner;
import org.partnership.partner.partner.domain.Assessing;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.template.application.Templates;
import org.partnership.partner.template.domain.AssessmentKind;
import org.springframework.stereotype.Component;

/** Begins an assessment from the template in force, for the caller's office. */
@Component
public class StartingAssessment {

  private final ChangingPartner changing;
  private final Templates templates;

  StartingAssessment(ChangingPartner changing, Templates templates) {
    this.changing = changing;
    this.templates = templates;
  }

  /** The draft. */
  public FindingAssessment.Found start(String partnerId, AssessmentKind kind, Act act) {
    String id = Ids.forNewThing(act);
    int templateVersion = templates.of(kind).state().newest();
    Stored<Partner> partner =
        changing.change(
            partnerId,
            PartnerLifeCycle.START_ASSESSMENT,
            IfMatch.ANY,
            act,
            (before, today, by) ->
                Assessing.start(
                    before,
                    id,
                    kind,
                    templateVersion,
                    Objects.requireNonNull(by.office(), "the permission asks for an office"),
                    by));
    return FindingAssessment.in(partner, id).orElseThrow(() -> FindingAssessment.missing(id));
  }
}
