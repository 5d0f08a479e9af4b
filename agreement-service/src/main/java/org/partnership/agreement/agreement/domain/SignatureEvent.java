package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import java.util.List;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.kit.event.DomainEvent;

/** What others learn of an agreement's signatures: the parties, never the people. */
public sealed interface SignatureEvent extends DomainEvent {

  /** The scan of a signature on paper was entered; it does not count before it is confirmed. */
  record Presented(String party, LocalDate signedOn, String contentSha256)
      implements SignatureEvent {
    @Override
    public String type() {
      return "agreement.signature-presented.v1";
    }
  }

  /** A party has signed. */
  record Recorded(
      String party,
      LocalDate signedOn,
      String contentSha256,
      SignatureMethod method,
      List<RestsOn> restsOn)
      implements SignatureEvent {
    @Override
    public String type() {
      return "agreement.signature-recorded.v1";
    }
  }

  /** The content changed: no signature counts any more. */
  record Voided(String reason) implements SignatureEvent {
    @Override
    public String type() {
      return "agreement.signatures-voided.v1";
    }
  }
}
