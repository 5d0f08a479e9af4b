package org.partnership.agreement.programme.application;

import org.partnership.agreement.canonical.CanonicalJson;
import org.partnership.agreement.programme.domain.Content;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** The exact content of a programme document: its hash, and how large it may be. */
@Component
public class DocumentContents {

  /** Ten times what 15 indicators in 10 places with 100 activities take; an event holds it. */
  private static final int BYTES_MAX = 400_000;

  private final CanonicalJson canonical;

  DocumentContents(CanonicalJson canonical) {
    this.canonical = canonical;
  }

  /** SHA-256 of its canonical JSON. */
  public String sha256(Content content) {
    return canonical.of(content).sha256();
  }

  /** Refuses with 413 what could not be told in one event. */
  void requireRoom(Content content) {
    int bytes = canonical.of(content).bytes();
    if (bytes > BYTES_MAX) {
      throw new RefusedException(
          Refusal.of(
              Refusal.Kind.TOO_LARGE,
              Reason.of("A-7", "programme-document-too-large", bytes, BYTES_MAX)));
    }
  }
}
