package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party's wish to sign.
 *
 * @param signatureId id of the new signature
 * @param party code of the office or id of the partner
 * @param signatory who signs, in words
 * @param contentSha256 hash of the content that the signatory has seen
 * @param scan reference of the scanned paper; null: on screen
 */
public record SignCommand(
    String signatureId,
    String party,
    String signatory,
    LocalDate signedOn,
    String contentSha256,
    @Nullable String scan) {

  /** The action that this is. */
  public SignatureMethod method() {
    return scan == null ? SignatureMethod.SCREEN : SignatureMethod.PAPER;
  }
}
