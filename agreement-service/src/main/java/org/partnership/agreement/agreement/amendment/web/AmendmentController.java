package org.partnership.agreement.agreement.amendment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.application.DraftingAmendment;
import org.partnership.agreement.agreement.amendment.application.ReadingAmendments;
import org.partnership.agreement.agreement.amendment.application.ReviewingAmendment;
import org.partnership.agreement.agreement.amendment.application.SigningAmendment;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.web.SignatureBody;
import org.partnership.agreement.agreement.web.SignatureView;
import org.partnership.agreement.agreement.web.WhyBody;
import org.partnership.agreement.search.ListView;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/agreements/{id}/amendments} and {@code /api/amendments}. */
@RestController
@Tag(name = "Amendments")
class AmendmentController {

  private final DraftingAmendment drafting;
  private final ReviewingAmendment reviewing;
  private final SigningAmendment signing;
  private final ReadingAmendments reading;
  private final AmendmentForms forms;
  private final AmendmentViews views;

  AmendmentController(
      DraftingAmendment drafting,
      ReviewingAmendment reviewing,
      SigningAmendment signing,
      ReadingAmendments reading,
      AmendmentForms forms,
      AmendmentViews views) {
    this.drafting = drafting;
    this.reviewing = reviewing;
    this.signing = signing;
    this.reading = reading;
    this.forms = forms;
    this.views = views;
  }

  @PostMapping("/api/agreements/{id}/amendments")
  @PermittedTo(Actions.AMENDMENT_DRAFT)
  @Operation(
      summary = "Drafts an amendment: a copy of the version in force",
      description = "The body is a JSON merge patch onto the agreement, with a reason beside it.")
  ResponseEntity<AmendmentView> draft(
      @PathVariable("id") String agreementId, @RequestBody JsonNode body, Act act) {
    String id = Ids.forNewThing(act);
    Stored<Agreement> drafted =
        drafting.draft(agreementId, id, (now, reason) -> forms.wish(now, reason, body), act);
    return views.created(drafted, id, act.caller());
  }

  @GetMapping("/api/agreements/{id}/amendments")
  @PermittedTo(Actions.AMENDMENT_READ)
  @Operation(summary = "The amendments of an agreement")
  ListView<AmendmentView> list(@PathVariable("id") String agreementId, Caller caller) {
    return views.all(reading.agreement(agreementId, caller), caller);
  }

  @GetMapping("/api/amendments/{id}")
  @PermittedTo(Actions.AMENDMENT_READ)
  @Operation(summary = "An amendment, compared field by field with what it was made from")
  ResponseEntity<AmendmentView> get(@PathVariable("id") String id, Caller caller) {
    return views.ok(reading.agreementOf(id, caller, Actions.AMENDMENT_READ), id, caller);
  }

  @PatchMapping("/api/amendments/{id}")
  @PermittedTo(Actions.AMENDMENT_EDIT)
  @Operation(summary = "Changes what a draft proposes (JSON merge patch onto the agreement)")
  ResponseEntity<AmendmentView> edit(
      @PathVariable("id") String id, @RequestBody JsonNode patch, IfMatch ifMatch, Act act) {
    Stored<Agreement> edited =
        drafting.edit(id, (now, reason) -> forms.wish(now, reason, patch), ifMatch, act);
    return views.ok(edited, id, act.caller());
  }

  @PostMapping("/api/amendments/{id}/submission")
  @PermittedTo(Actions.AMENDMENT_SUBMIT)
  @Operation(summary = "Submits it for review, if P-7 says yes for every partner (A-2)")
  ResponseEntity<AmendmentView> submit(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      IfMatch ifMatch,
      Act act) {
    return views.ok(reviewing.submit(id, WhyBody.said(why), ifMatch, act), id, act.caller());
  }

  @PostMapping("/api/amendments/{id}/return")
  @PermittedTo(Actions.AMENDMENT_RETURN)
  @Operation(summary = "Sends it back, with a comment")
  ResponseEntity<AmendmentView> sendBack(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return views.ok(
        reviewing.sendBack(id, WhyBody.needed(why, "comment"), ifMatch, act), id, act.caller());
  }

  @PostMapping("/api/amendments/{id}/approval")
  @PermittedTo(Actions.AMENDMENT_APPROVE)
  @Operation(summary = "Approves it for signature; a purely administrative one is applied (R-1)")
  ResponseEntity<AmendmentView> approve(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      IfMatch ifMatch,
      Act act) {
    return views.ok(reviewing.approve(id, WhyBody.said(why), ifMatch, act), id, act.caller());
  }

  @PostMapping("/api/amendments/{id}/signatures")
  @PermittedTo(Actions.AGREEMENT_ENTER_SIGNATURE)
  @Operation(summary = "A party signs the agreement as it would be; the last one applies it (A-6)")
  ResponseEntity<SignatureView> sign(
      @PathVariable("id") String id,
      @Valid @RequestBody SignatureBody body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      Act act) {
    IfMatch ifMatch = version == null ? IfMatch.ANY : IfMatch.fromHeader(version);
    String signatureId = Ids.forNewThing(act);
    Stored<Agreement> signed = signing.sign(id, body.toCommand(signatureId), ifMatch, act);
    return Etags.created(
        "/api/amendments/" + id,
        signed,
        SignatureView.ofAmendment(
            ReadingAmendments.in(signed, id), signatureId, signed.id(), signed.state().status()));
  }

  @PostMapping("/api/amendments/{id}/cancellation")
  @PermittedTo(Actions.AMENDMENT_CANCEL)
  @Operation(summary = "Gives it up, with a reason")
  ResponseEntity<AmendmentView> cancel(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return views.ok(
        drafting.cancel(id, WhyBody.needed(why, "reason"), ifMatch, act), id, act.caller());
  }
}
