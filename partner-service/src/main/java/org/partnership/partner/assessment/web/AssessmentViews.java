package org.partnership.partner.assessment.web;

import java.net.URI;
import java.util.List;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.partnership.partner.assessment.application.DecidingAssessment;
import org.partnership.partner.assessment.application.FindingAssessment;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.assessment.AssessmentLifeCycle;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows assessments to callers. */
@Component
class AssessmentViews {

  private final Access access;

  AssessmentViews(Access access) {
    this.access = access;
  }

  AssessmentView of(Stored<Partner> partner, Assessment assessment, Caller caller) {
    boolean whole = !(caller instanceof Caller.PartnerPerson);
    return AssessmentView.of(partner, assessment, whole, allowed(partner, assessment, caller));
  }

  /** The ETag is the version of the assessment, not of the partner it belongs to. */
  ResponseEntity<AssessmentView> ok(FindingAssessment.Found found, Caller caller) {
    return ResponseEntity.ok()
        .eTag("\"" + found.assessment().version() + "\"")
        .body(of(found.partner(), found.assessment(), caller));
  }

  ResponseEntity<AssessmentView> created(FindingAssessment.Found found, Caller caller) {
    return ResponseEntity.created(URI.create("/api/assessments/" + found.assessment().id()))
        .eTag("\"" + found.assessment().version() + "\"")
        .body(of(found.partner(), found.assessment(), caller));
  }

  private List<String> allowed(Stored<Partner> partner, Assessment assessment, Caller caller) {
    if (!PartnerLifeCycle.TABLE.allows(
        PartnerLifeCycle.CONTINUE_ASSESSMENT, partner.state().status())) {
      return List.of();
    }
    Scope scope = PartnerScope.of(partner, assessment);
    return AssessmentLifeCycle.TABLE.actionsFrom(assessment.status()).stream()
        .filter(action -> access.permits(caller, permission(action, assessment), scope))
        .toList();
  }

  private static String permission(String action, Assessment assessment) {
    boolean ruling =
        action.equals(AssessmentLifeCycle.DECIDE) || action.equals(AssessmentLifeCycle.RETURN);
    return ruling ? DecidingAssessment.permission(assessment.kind()) : action;
  }
}
