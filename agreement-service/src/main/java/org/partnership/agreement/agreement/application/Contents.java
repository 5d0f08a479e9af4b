package org.partnership.agreement.agreement.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Programme;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.canonical.CanonicalJson;
import org.partnership.agreement.kind.AgreementKind;
import org.springframework.stereotype.Component;

/**
 * the exact content that is approved and signed, as canonical JSON (RFC 8785), and its hash.
 */
@Component
public class Contents {

  private final CanonicalJson canonical;

  Contents(CanonicalJson canonical) {
    this.canonical = canonical;
  }

  /**
   * What is signed.
   *
   * @param canonical the text, whose UTF-8 bytes are hashed
   * @param sha256 in lower-case hex
   */
  public record Content(String canonical, String sha256) {}

  /**
   * @param programmeDocuments approved before the agreement is signed, by their own hashes; left
   *     out without any
   */
  private record Signed(
      String number,
      AgreementKind kind,
      String office,
      Terms terms,
      @Nullable List<Programme.Agreed> programmeDocuments) {}

  /** The content of an agreement as it is. */
  public Content of(Agreement agreement) {
    CanonicalJson.Text text =
        canonical.of(
            new Signed(
                agreement.number(),
                agreement.kind(),
                agreement.office(),
                agreement.terms(),
                agreement.parts().programme().agreed()));
    return new Content(text.text(), text.sha256());
  }
}
