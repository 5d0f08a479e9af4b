package org.partnership.agreement.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.DraftingAgreement;
import org.partnership.agreement.agreement.application.EditingAgreement;
import org.partnership.agreement.agreement.application.RenewingAgreement;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.MergePatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/agreements}: drafting, editing, renewing. */
@RestController
@Tag(name = "Agreements")
class AgreementController {

  private final DraftingAgreement drafting;
  private final EditingAgreement editing;
  private final RenewingAgreement renewing;
  private final AgreementViews views;
  private final MergePatch patches;

  AgreementController(
      DraftingAgreement drafting,
      EditingAgreement editing,
      RenewingAgreement renewing,
      AgreementViews views,
      MergePatch patches) {
    this.drafting = drafting;
    this.editing = editing;
    this.renewing = renewing;
    this.views = views;
    this.patches = patches;
  }

  @PostMapping("/api/agreements")
  @PermittedTo(Actions.AGREEMENT_DRAFT)
  @Operation(summary = "Drafts an agreement; the answer has its number (A-3)")
  ResponseEntity<AgreementView> draft(@Valid @RequestBody AgreementBody body, Act act) {
    Stored<Agreement> drafted = drafting.draft(AgreementBodies.command(body), act);
    return Etags.created(
        "/api/agreements/" + drafted.id(), drafted, views.of(drafted, act.caller()));
  }

  @PatchMapping("/api/agreements/{id}")
  @PermittedTo(Actions.AGREEMENT_EDIT)
  @Operation(
      summary =
          "Changes what an agreement says (JSON merge patch); once approved, that voids every"
              + " signature (A-6)")
  ResponseEntity<AgreementView> edit(
      @PathVariable("id") String id, @RequestBody JsonNode patch, IfMatch ifMatch, Act act) {
    Stored<Agreement> edited =
        editing.edit(
            id,
            now ->
                AgreementBodies.patched(
                    now, patches.apply(AgreementBodies.body(now), patch, AgreementBody.class)),
            ifMatch,
            act);
    return Etags.ok(edited, views.of(edited, act.caller()));
  }

  @PostMapping("/api/agreements/{id}/renewals")
  @PermittedTo(Actions.AGREEMENT_DRAFT)
  @Operation(
      summary = "Drafts a renewal, linked to this agreement, from the day after its end",
      description = "The body, if there is one, is a JSON merge patch onto what is renewed.")
  ResponseEntity<AgreementView> renew(
      @PathVariable("id") String id,
      @RequestBody(required = false) @Nullable JsonNode patch,
      Act act) {
    Stored<Agreement> drafted =
        renewing.renew(
            id,
            now ->
                patch == null
                    ? now.terms()
                    : AgreementBodies.patched(
                        now, patches.apply(AgreementBodies.body(now), patch, AgreementBody.class)),
            act);
    return Etags.created(
        "/api/agreements/" + drafted.id(), drafted, views.of(drafted, act.caller()));
  }
}
