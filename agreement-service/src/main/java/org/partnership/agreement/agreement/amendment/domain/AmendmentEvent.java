package org.partnership.agreement.agreement.amendment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.AgreementEvent;
import org.partnership.agreement.agreement.domain.SignatureEvent;
import org.partnership.agreement.agreement.domain.SignatureMethod;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.kit.event.DomainEvent;

/** What others learn of the amendments of an agreement; its subject is the agreement. */
public sealed interface AmendmentEvent extends DomainEvent {

  /** What it proposes to change: when drafted, and after every change of it. */
  record Written(
      String amendmentId,
      int number,
      AmendmentStatus to,
      @Nullable String reason,
      List<String> changed,
      boolean administrative,
      boolean first)
      implements AmendmentEvent {
    static Written of(Amendment a, boolean first) {
      return new Written(
          a.id(),
          a.number(),
          a.status(),
          a.reason(),
          FieldChanges.names(a.difference()),
          a.isAdministrative(),
          first);
    }

    @Override
    public String type() {
      return first ? "amendment.drafted.v1" : "amendment.updated.v1";
    }
  }

  /** It was submitted for review. */
  record Submitted(
      String amendmentId,
      int number,
      AmendmentStatus from,
      AmendmentStatus to,
      List<RestsOn> restsOn)
      implements AmendmentEvent {
    @Override
    public String type() {
      return "amendment.submitted.v1";
    }
  }

  /** It was sent back. */
  record Returned(
      String amendmentId, int number, AmendmentStatus from, AmendmentStatus to, String comment)
      implements AmendmentEvent {
    @Override
    public String type() {
      return "amendment.returned.v1";
    }
  }

  /** It was approved, with exactly this content of the agreement as it would be. */
  record Approved(
      String amendmentId,
      int number,
      AmendmentStatus from,
      AmendmentStatus to,
      List<RestsOn> restsOn,
      String contentSha256)
      implements AmendmentEvent {
    @Override
    public String type() {
      return "amendment.approved.v1";
    }
  }

  /** A party has signed the agreement as it would be. */
  record SignatureRecorded(
      String amendmentId,
      int number,
      String party,
      LocalDate signedOn,
      String contentSha256,
      SignatureMethod method,
      List<RestsOn> restsOn)
      implements AmendmentEvent {
    @Override
    public String type() {
      return "amendment.signature-recorded.v1";
    }
  }

  /** From now on the agreement says what it proposed. */
  record Applied(
      String amendmentId,
      int number,
      AmendmentStatus from,
      AmendmentStatus to,
      List<String> changed,
      boolean administrative,
      String contentSha256)
      implements AmendmentEvent {
    @Override
    public String type() {
      return "amendment.applied.v1";
    }
  }

  /** It was given up, by itself or with its agreement. */
  record Cancelled(
      String amendmentId, int number, AmendmentStatus from, AmendmentStatus to, String reason)
      implements AmendmentEvent {
    @Override
    public String type() {
      return "amendment.cancelled.v1";
    }
  }

  /** What a step of its shadow means for an amendment; empty where it is none of its own. */
  static Optional<AmendmentEvent> of(Amendment a, DomainEvent event) {
    return Optional.ofNullable(
        switch (event) {
          case AgreementEvent.Submitted e ->
              new Submitted(
                  a.id(),
                  a.number(),
                  AmendmentStatus.DRAFT,
                  AmendmentStatus.IN_REVIEW,
                  e.restsOn());
          case AgreementEvent.Returned e ->
              new Returned(
                  a.id(),
                  a.number(),
                  AmendmentStatus.IN_REVIEW,
                  AmendmentStatus.DRAFT,
                  e.comment());
          case AgreementEvent.Approved e ->
              new Approved(
                  a.id(),
                  a.number(),
                  AmendmentStatus.IN_REVIEW,
                  AmendmentStatus.APPROVED,
                  e.restsOn(),
                  e.contentSha256());
          case SignatureEvent.Recorded e ->
              new SignatureRecorded(
                  a.id(),
                  a.number(),
                  e.party(),
                  e.signedOn(),
                  e.contentSha256(),
                  e.method(),
                  e.restsOn());
          default -> null;
        });
  }
}
