package org.partnership.agreement.agreement.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.kind.AgreementKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * the exact content that is approved and signed, as canonical JSON (RFC 8785), and its hash.
 */
@Component
public class Contents {

  private final JsonMapper json;

  Contents(JsonMapper json) {
    this.json = json;
  }

  /**
   * What is signed.
   *
   * @param canonical the text, whose UTF-8 bytes are hashed
   * @param sha256 in lower-case hex
   */
  public record Content(String canonical, String sha256) {}

  private record Signed(String number, AgreementKind kind, String office, Terms terms) {}

  /** The content of an agreement as it is. */
  public Content of(Agreement agreement) {
    try {
      String text =
          new JsonCanonicalizer(
                  json.writeValueAsString(
                      new Signed(
                          agreement.number(),
                          agreement.kind(),
                          agreement.office(),
                          agreement.terms())))
              .getEncodedString();
      return new Content(text, sha256(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
