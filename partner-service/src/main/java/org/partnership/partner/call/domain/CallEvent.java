package org.partnership.partner.call.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.DomainEvent;

/** What happens to calls and applications; who applied and how they were scored is not told. */
public sealed interface CallEvent extends DomainEvent {

  /** Applications are taken. */
  record Published(
      String title,
      Call.Kind kind,
      List<String> results,
      @Nullable String country,
      List<String> focusAreas,
      List<Call.Criterion> criteria,
      Instant deadline)
      implements CallEvent {
    @Override
    public String type() {
      return "call.published.v1";
    }
  }

  /** Nothing comes of it. */
  record Cancelled(String reason) implements CallEvent {
    @Override
    public String type() {
      return "call.cancelled.v1";
    }
  }

  /** Partners were chosen: a partnership of theirs with the office can begin at identifying. */
  record PartnerSelected(
      String title,
      List<String> results,
      List<String> partnerIds,
      List<String> countries,
      List<String> focusAreas,
      String reason)
      implements CallEvent {
    @Override
    public String type() {
      return "call.partner-selected.v1";
    }
  }

  /** An application was handed in. */
  record ApplicationSubmitted(String callId) implements CallEvent {
    @Override
    public String type() {
      return "application.submitted.v1";
    }
  }

  /** An application was taken back. */
  record ApplicationWithdrawn(String callId) implements CallEvent {
    @Override
    public String type() {
      return "application.withdrawn.v1";
    }
  }
}
