package org.partnership.partner.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.QueryParameters;
import org.partnership.partner.assessment.application.DecidingAssessment;
import org.partnership.partner.assessment.application.FindingAssessment;
import org.partnership.partner.assessment.application.PreparingAssessment;
import org.partnership.partner.assessment.application.StartingAssessment;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.assessment.Answer;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Assessments")
class AssessmentController {

  private final StartingAssessment starting;
  private final PreparingAssessment preparing;
  private final DecidingAssessment deciding;
  private final FindingAssessment finding;
  private final ReadingPartners partners;
  private final AssessmentViews views;

  AssessmentController(
      StartingAssessment starting,
      PreparingAssessment preparing,
      DecidingAssessment deciding,
      FindingAssessment finding,
      ReadingPartners partners,
      AssessmentViews views) {
    this.starting = starting;
    this.preparing = preparing;
    this.deciding = deciding;
    this.finding = finding;
    this.partners = partners;
    this.views = views;
  }

  record AssessmentItems(List<AssessmentView> items) {}

  @PostMapping("/api/partners/{id}/assessments")
  @PermittedTo("assessment.start")
  @Operation(summary = "Begin an assessment from the template in force (P-5)")
  ResponseEntity<AssessmentView> start(
      @PathVariable String id,
      @Valid @RequestBody AssessmentForms.AssessmentStartForm form,
      Act act) {
    return views.created(starting.start(id, form.kind(), act), act.caller());
  }

  @GetMapping("/api/partners/{id}/assessments")
  @PermittedTo("assessment.read")
  @Operation(summary = "A partner's assessments, the newest first")
  AssessmentItems list(@PathVariable String id, HttpServletRequest request, Caller caller) {
    QueryParameters.onlyKnown(request);
    Stored<Partner> partner = partners.one(id, "assessment.read", caller);
    return new AssessmentItems(
        partner.state().assessments().reversed().stream()
            .map(a -> views.of(partner, a, caller))
            .toList());
  }

  @GetMapping("/api/assessments/{id}")
  @PermittedTo("assessment.read")
  @Operation(summary = "Read an assessment")
  ResponseEntity<AssessmentView> get(@PathVariable String id, Caller caller) {
    return views.ok(finding.visible(id, caller), caller);
  }

  @PatchMapping("/api/assessments/{id}")
  @PermittedTo("assessment.edit")
  @Operation(
      summary = "Answer criteria of a draft",
      description = "Each answer replaces the one to the same criterion; the others stay.")
  ResponseEntity<AssessmentView> answer(
      @PathVariable String id,
      @Valid @RequestBody AssessmentForms.AssessmentAnswersForm form,
      IfMatch ifMatch,
      Act act) {
    List<Answer> answers = form.answers().stream().map(a -> a.toAnswer()).toList();
    return views.ok(preparing.answer(id, answers, ifMatch, act), act.caller());
  }

  @PostMapping("/api/assessments/{id}/submission")
  @PermittedTo("assessment.submit")
  @Operation(summary = "Hand a complete draft in")
  ResponseEntity<AssessmentView> submit(@PathVariable String id, IfMatch ifMatch, Act act) {
    return views.ok(preparing.submit(id, ifMatch, act), act.caller());
  }

  @PostMapping("/api/assessments/{id}/decision")
  @PermittedTo("assessment.decide")
  @Operation(
      summary = "Decide what was handed in, or return it",
      description =
          "R-1: by a reviewer who did not prepare it; corporate and programme partnership"
              + " screenings at headquarters.")
  ResponseEntity<AssessmentView> decide(
      @PathVariable String id,
      @Valid @RequestBody AssessmentForms.AssessmentDecisionForm form,
      IfMatch ifMatch,
      Act act) {
    FindingAssessment.Found found =
        switch (form.outcome()) {
          case PASSED -> deciding.decide(id, form.toRuling(Outcome.PASSED), ifMatch, act);
          case FAILED -> deciding.decide(id, form.toRuling(Outcome.FAILED), ifMatch, act);
          case RETURNED ->
              deciding.sendBack(id, form.comment(), form.commentForPartner(), ifMatch, act);
        };
    return views.ok(found, act.caller());
  }
}
