package org.partnership.agreement.agreement.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.SignCommand;
import org.partnership.kit.web.PlainText;

/**
 * A party's signature, as requests carry it.
 *
 * @param party code of the office or id of the partner
 * @param signatory who signs, in words
 * @param contentSha256 hash of the content that the signatory has seen
 * @param scan reference of the scanned paper; left out: on screen
 */
public record SignatureBody(
    @NotNull @PlainText(max = 60) String party,
    @NotNull @PlainText(max = 200) String signatory,
    @NotNull LocalDate signedOn,
    @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String contentSha256,
    @PlainText(max = 500) @Nullable String scan) {

  /** What the domain is asked. */
  public SignCommand toCommand(String signatureId) {
    return new SignCommand(
        signatureId, party, signatory, signedOn, contentSha256.toLowerCase(Locale.ROOT), scan);
  }
}
