package org.partnership.agreement.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.application.ReadingAmendments;
import org.partnership.agreement.agreement.amendment.application.SigningAmendment;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.application.SigningAgreement;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/agreements/{id}/signatures} and {@code /api/signatures}. A signature names the
 * content that it is under by its hash, so a version may be given but need not be.
 */
@RestController
@Tag(name = "Agreements")
class SignatureController {

  private final SigningAgreement signing;
  private final SigningAmendment signingAmendment;
  private final ReadingAmendments amendments;

  SignatureController(
      SigningAgreement signing, SigningAmendment signingAmendment, ReadingAmendments amendments) {
    this.signing = signing;
    this.signingAmendment = signingAmendment;
    this.amendments = amendments;
  }

  @PostMapping("/api/agreements/{id}/signatures")
  @PermittedTo(Actions.AGREEMENT_ENTER_SIGNATURE)
  @Operation(
      summary = "A party signs, on screen or, with a scan, on paper (A-6)",
      description =
          "On screen: the office's authorized-officer who did not submit it, or the partner's own"
              + " partner-signatory. The scan of a paper waits for a second person.")
  ResponseEntity<SignatureView> sign(
      @PathVariable("id") String id,
      @Valid @RequestBody SignatureBody body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      Act act) {
    String signatureId = Ids.forNewThing(act);
    Stored<Agreement> signed = signing.sign(id, body.toCommand(signatureId), ifGiven(version), act);
    return Etags.created("/api/agreements/" + signed.id(), signed, view(signed, signatureId));
  }

  @PostMapping("/api/signatures/{id}/confirmation")
  @PermittedTo(Actions.AGREEMENT_CONFIRM_SIGNATURE)
  @Operation(summary = "A second person confirms that a scan shows the signed content (A-6, R-1)")
  ResponseEntity<SignatureView> confirm(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      Act act) {
    return amendments
        .ofSignature(id, act.caller())
        .map(a -> confirmOfAmendment(a, id, ifGiven(version), act))
        .orElseGet(
            () -> {
              Stored<Agreement> confirmed = signing.confirm(id, ifGiven(version), act);
              return Etags.ok(confirmed, view(confirmed, id));
            });
  }

  private ResponseEntity<SignatureView> confirmOfAmendment(
      Amendment amendment, String id, IfMatch ifMatch, Act act) {
    Stored<Agreement> confirmed = signingAmendment.confirm(amendment, id, ifMatch, act);
    return Etags.ok(
        confirmed,
        SignatureView.ofAmendment(
            ReadingAmendments.in(confirmed, amendment.id()),
            id,
            confirmed.id(),
            confirmed.state().status()));
  }

  private static IfMatch ifGiven(@Nullable String version) {
    return version == null ? IfMatch.ANY : IfMatch.fromHeader(version);
  }

  private static SignatureView view(Stored<Agreement> stored, String signatureId) {
    Agreement agreement = stored.state();
    return agreement
        .signature(signatureId)
        .map(s -> SignatureView.of(s, stored.id(), agreement.status()))
        .orElseThrow(() -> new RefusedException(Refusal.notFound("signature", signatureId)));
  }
}
