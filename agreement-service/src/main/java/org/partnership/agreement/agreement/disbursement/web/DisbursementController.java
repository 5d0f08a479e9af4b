package org.partnership.agreement.agreement.disbursement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.disbursement.application.MovingDisbursement;
import org.partnership.agreement.agreement.disbursement.application.PlanningDisbursement;
import org.partnership.agreement.agreement.disbursement.application.ReadingDisbursements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.web.WhyBody;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.MergePatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/agreements/{id}/disbursements} and {@code /api/disbursements}. */
@RestController
@Tag(name = "Disbursements")
class DisbursementController {

  private final PlanningDisbursement planning;
  private final MovingDisbursement moving;
  private final ReadingDisbursements reading;
  private final DisbursementViews views;
  private final MergePatch patches;

  DisbursementController(
      PlanningDisbursement planning,
      MovingDisbursement moving,
      ReadingDisbursements reading,
      DisbursementViews views,
      MergePatch patches) {
    this.planning = planning;
    this.moving = moving;
    this.reading = reading;
    this.views = views;
    this.patches = patches;
  }

  @PostMapping("/api/agreements/{id}/disbursements")
  @PermittedTo(Actions.DISBURSEMENT_PLAN)
  @Operation(summary = "Plans a disbursement under an agreement in force (A-1, A-9)")
  ResponseEntity<DisbursementView> plan(
      @PathVariable("id") String agreementId, @Valid @RequestBody PlanBody body, Act act) {
    String id = Ids.forNewThing(act);
    Stored<Agreement> planned = planning.plan(agreementId, id, body::under, act);
    return views.created(planned, id, act.caller());
  }

  @GetMapping("/api/agreements/{id}/disbursements")
  @PermittedTo(Actions.DISBURSEMENT_READ)
  @Operation(summary = "The disbursements of an agreement, and how much of its budget is used")
  DisbursementsView list(@PathVariable("id") String agreementId, Caller caller) {
    return views.all(reading.agreement(agreementId, caller), caller);
  }

  @GetMapping("/api/disbursements/{id}")
  @PermittedTo(Actions.DISBURSEMENT_READ)
  @Operation(summary = "A disbursement")
  ResponseEntity<DisbursementView> get(@PathVariable("id") String id, Caller caller) {
    return views.ok(reading.agreementOf(id, caller, Actions.DISBURSEMENT_READ), id, caller);
  }

  @PatchMapping("/api/disbursements/{id}")
  @PermittedTo(Actions.DISBURSEMENT_EDIT)
  @Operation(summary = "Changes a planned disbursement (JSON merge patch)")
  ResponseEntity<DisbursementView> edit(
      @PathVariable("id") String id, @RequestBody JsonNode patch, IfMatch ifMatch, Act act) {
    Stored<Agreement> edited =
        planning.edit(
            id,
            now -> patches.apply(PlanBody.of(now), patch, PlanBody.class).insteadOf(now),
            ifMatch,
            act);
    return views.ok(edited, id, act.caller());
  }

  @PostMapping("/api/disbursements/{id}/request")
  @PermittedTo(Actions.DISBURSEMENT_REQUEST)
  @Operation(summary = "Requests it, if the budget holds it and P-7 says yes (A-9, A-2)")
  ResponseEntity<DisbursementView> request(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      IfMatch ifMatch,
      Act act) {
    return views.ok(moving.request(id, ifMatch, act), id, act.caller());
  }

  @PostMapping("/api/disbursements/{id}/certification")
  @PermittedTo(Actions.DISBURSEMENT_CERTIFY)
  @Operation(summary = "Certifies it; not who requested it (R-1, A-2)")
  ResponseEntity<DisbursementView> certify(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      IfMatch ifMatch,
      Act act) {
    return views.ok(moving.certify(id, ifMatch, act), id, act.caller());
  }

  @PostMapping("/api/disbursements/{id}/release")
  @PermittedTo(Actions.DISBURSEMENT_RELEASE)
  @Operation(summary = "Releases it; neither who requested nor who certified it (R-1, A-2)")
  ResponseEntity<DisbursementView> release(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable ReleaseBody body,
      IfMatch ifMatch,
      Act act) {
    return views.ok(
        moving.release(id, ReleaseBody.reference(body), ifMatch, act), id, act.caller());
  }

  @PostMapping("/api/disbursements/{id}/return")
  @PermittedTo(Actions.DISBURSEMENT_RETURN)
  @Operation(summary = "Sends it back to be planned again, with a comment")
  ResponseEntity<DisbursementView> sendBack(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return views.ok(
        moving.sendBack(id, WhyBody.needed(why, "comment"), ifMatch, act), id, act.caller());
  }

  @PostMapping("/api/disbursements/{id}/rejection")
  @PermittedTo(Actions.DISBURSEMENT_REJECT)
  @Operation(summary = "Rejects it for good, with a reason")
  ResponseEntity<DisbursementView> reject(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return views.ok(
        moving.reject(id, WhyBody.needed(why, "reason"), ifMatch, act), id, act.caller());
  }

  @PostMapping("/api/disbursements/{id}/liquidation")
  @PermittedTo(Actions.DISBURSEMENT_LIQUIDATE)
  @Operation(summary = "The partner accounts for it: spent and refunded add up to it")
  ResponseEntity<DisbursementView> liquidate(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable LiquidationBody body,
      IfMatch ifMatch,
      Act act) {
    LiquidationBody told = body == null ? LiquidationBody.EMPTY : body;
    Stored<Agreement> settled =
        moving.liquidate(id, told.spentMoney(), told.refundedMoney(), told.said(), ifMatch, act);
    return views.ok(settled, id, act.caller());
  }
}
