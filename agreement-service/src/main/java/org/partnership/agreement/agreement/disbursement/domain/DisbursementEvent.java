package org.partnership.agreement.agreement.disbursement.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.agreement.money.Money;
import org.partnership.kit.event.DomainEvent;

/** What others learn of the disbursements of an agreement; its subject is the agreement. */
public sealed interface DisbursementEvent extends DomainEvent {

  /** It was planned. */
  record Planned(
      String disbursementId,
      String partnerId,
      Money amount,
      DisbursementStatus to,
      String purpose,
      LocalDate plannedFor)
      implements DisbursementEvent {
    static Planned of(Disbursement d) {
      Plan p = d.plan();
      return new Planned(
          d.id(), p.partnerId(), p.amount(), d.status(), p.purpose(), p.plannedFor());
    }

    @Override
    public String type() {
      return "disbursement.planned.v1";
    }
  }

  /** The plan was changed, before it was requested. */
  record Updated(
      String disbursementId,
      String partnerId,
      Money amount,
      String purpose,
      LocalDate plannedFor,
      List<String> changed)
      implements DisbursementEvent {
    static Updated of(Disbursement d, List<String> changed) {
      Plan p = d.plan();
      return new Updated(
          d.id(), p.partnerId(), p.amount(), p.purpose(), p.plannedFor(), List.copyOf(changed));
    }

    @Override
    public String type() {
      return "disbursement.updated.v1";
    }
  }

  /** It was requested: from here on it counts against the budget. */
  record Requested(
      String disbursementId,
      String partnerId,
      Money amount,
      DisbursementStatus from,
      DisbursementStatus to,
      List<RestsOn> restsOn)
      implements DisbursementEvent {
    static Requested of(Disbursement before, Disbursement after, Step step) {
      return new Requested(
          after.id(),
          after.plan().partnerId(),
          after.plan().amount(),
          before.status(),
          after.status(),
          step.restsOn());
    }

    @Override
    public String type() {
      return "disbursement.requested.v1";
    }
  }

  /** A second person has certified it. */
  record Certified(
      String disbursementId,
      String partnerId,
      Money amount,
      DisbursementStatus from,
      DisbursementStatus to,
      List<RestsOn> restsOn)
      implements DisbursementEvent {
    static Certified of(Disbursement before, Disbursement after, Step step) {
      return new Certified(
          after.id(),
          after.plan().partnerId(),
          after.plan().amount(),
          before.status(),
          after.status(),
          step.restsOn());
    }

    @Override
    public String type() {
      return "disbursement.certified.v1";
    }
  }

  /** The money has left. */
  record Released(
      String disbursementId,
      String partnerId,
      Money amount,
      DisbursementStatus from,
      DisbursementStatus to,
      @Nullable String reference,
      List<RestsOn> restsOn)
      implements DisbursementEvent {
    static Released of(Disbursement before, Disbursement after, Step step) {
      return new Released(
          after.id(),
          after.plan().partnerId(),
          after.plan().amount(),
          before.status(),
          after.status(),
          step.reference(),
          step.restsOn());
    }

    @Override
    public String type() {
      return "disbursement.released.v1";
    }
  }

  /** It was sent back to its planners and counts no more. */
  record Returned(
      String disbursementId,
      String partnerId,
      Money amount,
      DisbursementStatus from,
      DisbursementStatus to,
      String reason)
      implements DisbursementEvent {
    static Returned of(Disbursement before, Disbursement after, String why) {
      return new Returned(
          after.id(),
          after.plan().partnerId(),
          after.plan().amount(),
          before.status(),
          after.status(),
          why);
    }

    @Override
    public String type() {
      return "disbursement.returned.v1";
    }
  }

  /** It was given up for good. */
  record Rejected(
      String disbursementId,
      String partnerId,
      Money amount,
      DisbursementStatus from,
      DisbursementStatus to,
      String reason)
      implements DisbursementEvent {
    static Rejected of(Disbursement before, Disbursement after, String why) {
      return new Rejected(
          after.id(),
          after.plan().partnerId(),
          after.plan().amount(),
          before.status(),
          after.status(),
          why);
    }

    @Override
    public String type() {
      return "disbursement.rejected.v1";
    }
  }

  /** The partner has accounted for it. */
  record Liquidated(
      String disbursementId,
      String partnerId,
      Money amount,
      DisbursementStatus from,
      DisbursementStatus to,
      Money spent,
      @Nullable Money refunded,
      @Nullable String reference)
      implements DisbursementEvent {
    static Liquidated of(Disbursement before, Disbursement after, Settlement made) {
      return new Liquidated(
          after.id(),
          after.plan().partnerId(),
          after.plan().amount(),
          before.status(),
          after.status(),
          made.spent(),
          made.refunded(),
          made.reference());
    }

    @Override
    public String type() {
      return "disbursement.liquidated.v1";
    }
  }
}
