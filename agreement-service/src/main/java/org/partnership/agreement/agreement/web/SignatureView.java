package org.partnership.agreement.agreement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.Signature;
import org.partnership.agreement.agreement.domain.SignatureMethod;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * A signature as answered.
 *
 * @param status {@code RECORDED}, or {@code AWAITING_CONFIRMATION} by a second person
 * @param agreementStatus of the agreement after it; not inside an agreement
 */
public record SignatureView(
    String id,
    String status,
    String party,
    String signatory,
    LocalDate signedOn,
    String contentSha256,
    SignatureMethod method,
    @Nullable String scan,
    Instant createdAt,
    @Nullable Instant confirmedAt,
    List<RestsOn> restsOn,
    @Nullable String agreementId,
    @Nullable AgreementStatus agreementStatus) {

  /** Of a signature under an amendment. */
  public static SignatureView ofAmendment(
      Amendment amendment, String signatureId, String agreementId, AgreementStatus status) {
    return amendment.signatures().stream()
        .filter(s -> s.id().equals(signatureId))
        .findFirst()
        .map(s -> of(s, agreementId, status))
        .orElseThrow(() -> new RefusedException(Refusal.notFound("signature", signatureId)));
  }

  /** Of a signature. */
  public static SignatureView of(
      Signature s, @Nullable String agreementId, @Nullable AgreementStatus agreementStatus) {
    return new SignatureView(
        s.id(),
        s.counts() ? "RECORDED" : "AWAITING_CONFIRMATION",
        s.party(),
        s.signatory(),
        s.signedOn(),
        s.contentSha256(),
        s.method(),
        s.scan(),
        s.enteredAt(),
        s.confirmedAt(),
        s.restsOn(),
        agreementId,
        agreementStatus);
  }
}
