package org.partnership.agreement.agreement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.agreement.history.Actor;

/**
 * A party's signature under exactly one content.
 *
 * @param party code of the office or id of the partner
 * @param signatory who signed, in words
 * @param contentSha256 hash of the canonical content that was signed
 * @param scan reference of the scanned paper
 * @param enteredBy id of who signed on screen or entered the scan
 * @param confirmedBy id of the second person who compared a scan; null on screen and while it waits
 * @param restsOn what it rested on; empty while it waits
 */
public record Signature(
    String id,
    String party,
    String signatory,
    LocalDate signedOn,
    String contentSha256,
    SignatureMethod method,
    @Nullable String scan,
    String enteredBy,
    Instant enteredAt,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    List<RestsOn> restsOn) {

  public Signature {
    restsOn = List.copyOf(restsOn);
  }

  /** Whether it counts. */
  public boolean counts() {
    return method == SignatureMethod.SCREEN || confirmedBy != null;
  }

  Signature confirmed(Actor actor, List<RestsOn> asked) {
    return new Signature(
        id,
        party,
        signatory,
        signedOn,
        contentSha256,
        method,
        scan,
        enteredBy,
        enteredAt,
        actor.id(),
        actor.at(),
        asked);
  }
}
