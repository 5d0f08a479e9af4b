package org.partnership.agreement.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.ReviewingAgreement;
import org.partnership.agreement.agreement.application.StoppingAgreement;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/agreements/{id}}: the steps of its life. */
@RestController
@RequestMapping("/api/agreements/{id}")
@Tag(name = "Agreements")
class AgreementLifeController {

  private static final String COMMENT = "comment";
  private static final String REASON = "reason";

  private final ReviewingAgreement reviewing;
  private final StoppingAgreement stopping;
  private final AgreementViews views;

  AgreementLifeController(
      ReviewingAgreement reviewing, StoppingAgreement stopping, AgreementViews views) {
    this.reviewing = reviewing;
    this.stopping = stopping;
    this.views = views;
  }

  @PostMapping("/submission")
  @PermittedTo(Actions.AGREEMENT_SUBMIT)
  @Operation(summary = "Submits a draft for review, if P-7 says yes for every partner (A-2)")
  ResponseEntity<AgreementView> submit(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      IfMatch ifMatch,
      Act act) {
    return answer(reviewing.submit(id, WhyBody.said(why), ifMatch, act), act);
  }

  @PostMapping("/return")
  @PermittedTo(Actions.AGREEMENT_RETURN)
  @Operation(summary = "Sends an agreement in review back, with a comment")
  ResponseEntity<AgreementView> sendBack(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return answer(reviewing.sendBack(id, WhyBody.needed(why, COMMENT), ifMatch, act), act);
  }

  @PostMapping("/approval")
  @PermittedTo(Actions.AGREEMENT_APPROVE)
  @Operation(summary = "Approves an agreement for signature (R-1, A-2)")
  ResponseEntity<AgreementView> approve(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      IfMatch ifMatch,
      Act act) {
    return answer(reviewing.approve(id, WhyBody.said(why), ifMatch, act), act);
  }

  @PostMapping("/ratification")
  @PermittedTo(Actions.AGREEMENT_RATIFY)
  @Operation(summary = "Ratifies an expedited agreement, within 30 days of its signature (A-5)")
  ResponseEntity<AgreementView> ratify(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      IfMatch ifMatch,
      Act act) {
    return answer(reviewing.ratify(id, WhyBody.said(why), ifMatch, act), act);
  }

  @PostMapping("/suspension")
  @PermittedTo(Actions.AGREEMENT_SUSPEND)
  @Operation(summary = "Suspends an active agreement")
  ResponseEntity<AgreementView> suspend(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return stop(id, Actions.AGREEMENT_SUSPEND, why, ifMatch, act);
  }

  @PostMapping("/resumption")
  @PermittedTo(Actions.AGREEMENT_RESUME)
  @Operation(summary = "Lifts a suspension")
  ResponseEntity<AgreementView> resume(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return stop(id, Actions.AGREEMENT_RESUME, why, ifMatch, act);
  }

  @PostMapping("/termination")
  @PermittedTo(Actions.AGREEMENT_TERMINATE)
  @Operation(summary = "Terminates an agreement for good")
  ResponseEntity<AgreementView> terminate(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return stop(id, Actions.AGREEMENT_TERMINATE, why, ifMatch, act);
  }

  @PostMapping("/cancellation")
  @PermittedTo(Actions.AGREEMENT_CANCEL)
  @Operation(summary = "Gives an agreement up before it is signed")
  ResponseEntity<AgreementView> cancel(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return stop(id, Actions.AGREEMENT_CANCEL, why, ifMatch, act);
  }

  @PostMapping("/closure")
  @PermittedTo(Actions.AGREEMENT_CLOSE)
  @Operation(summary = "Closes an ended agreement that is settled and finally reviewed")
  ResponseEntity<AgreementView> close(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return stop(id, Actions.AGREEMENT_CLOSE, why, ifMatch, act);
  }

  private ResponseEntity<AgreementView> stop(
      String id, String action, WhyBody why, IfMatch ifMatch, Act act) {
    return answer(stopping.stop(id, action, WhyBody.needed(why, REASON), ifMatch, act), act);
  }

  private ResponseEntity<AgreementView> answer(Stored<Agreement> stored, Act act) {
    return Etags.ok(stored, views.of(stored, act.caller()));
  }
}
