package org.partnership.partner.partner.domain.event;

import org.partnership.partner.partner.domain.flag.FlagDecision;
import org.partnership.partner.partner.domain.flag.Severity;

/** What happens to a flag; what it says stays here. */
public sealed interface FlagEvent extends PartnerEvent {

  /** Somebody warns. */
  record Raised(String flagId, Severity severity) implements FlagEvent {
    @Override
    public String type() {
      return "flag.raised.v1";
    }
  }

  /** Headquarters is asked to decide. */
  record Escalated(String flagId, Severity severity) implements FlagEvent {
    @Override
    public String type() {
      return "flag.escalated.v1";
    }
  }

  /** Headquarters decided: valid makes it red. */
  record Decided(String flagId, Severity severity, FlagDecision decision) implements FlagEvent {
    @Override
    public String type() {
      return "flag.decided.v1";
    }
  }

  /** A red flag is closed with the blocking that rested on it. */
  record Lifted(String flagId, Severity severity) implements FlagEvent {
    @Override
    public String type() {
      return "flag.lifted.v1";
    }
  }
}
