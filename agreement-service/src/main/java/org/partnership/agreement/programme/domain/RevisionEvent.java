package org.partnership.agreement.programme.domain;

import java.util.List;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.money.Money;
import org.partnership.kit.event.DomainEvent;

/** What others learn of the revisions of a programme document; their subject is the document. */
public sealed interface RevisionEvent extends DomainEvent {

  /**
   * What a revision would change.
   *
   * @param opened whether it was just opened
   * @param changed names of the fields that it would change
   */
  record Written(
      String agreementId, int version, String reason, boolean opened, List<String> changed)
      implements RevisionEvent {
    @Override
    public String type() {
      return opened
          ? "programme-document.revision-drafted.v1"
          : "programme-document.revision-updated.v1";
    }
  }

  /** It was submitted for approval. */
  record Submitted(
      String agreementId,
      int version,
      RevisionStatus from,
      RevisionStatus to,
      List<RestsOn> restsOn)
      implements RevisionEvent {
    @Override
    public String type() {
      return "programme-document.revision-submitted.v1";
    }
  }

  /** It was sent back. */
  record Returned(
      String agreementId, int version, RevisionStatus from, RevisionStatus to, String comment)
      implements RevisionEvent {
    @Override
    public String type() {
      return "programme-document.revision-returned.v1";
    }
  }

  /**
   * It was approved: all that the document says from here on.
   *
   * @param changes field by field, the first hundred of them
   */
  record Approved(
      String agreementId,
      int version,
      RevisionStatus from,
      RevisionStatus to,
      String reason,
      String contentSha256,
      List<RestsOn> restsOn,
      List<FieldChange> changes,
      Money total,
      Money officeContribution,
      Content content)
      implements RevisionEvent {
    @Override
    public String type() {
      return "programme-document.revision-approved.v1";
    }
  }

  /** It was given up. */
  record Cancelled(
      String agreementId, int version, RevisionStatus from, RevisionStatus to, String reason)
      implements RevisionEvent {
    @Override
    public String type() {
      return "programme-document.revision-cancelled.v1";
    }
  }
}
