package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.calendar.Reminder;
import org.partnership.agreement.calendar.Subject;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.kind.KindRules;
import org.partnership.agreement.money.Money;
import org.partnership.agreement.partner.domain.HoldCause;
import org.partnership.kit.event.DomainEvent;

/** What others learn of an agreement. Its officers and signatories are people and stay here. */
public sealed interface AgreementEvent extends DomainEvent {

  /**
   * What it says, when drafted and after every change.
   *
   * @param emergency id of the declared emergency that expedites it
   * @param predecessorId id of the agreement that it renews
   * @param changed names of the fields that changed; null when drafted
   */
  record Written(
      String number,
      AgreementKind kind,
      @Nullable String partnershipId,
      List<String> partnerIds,
      String office,
      List<String> otherOffices,
      String title,
      LocalDate startDate,
      LocalDate endDate,
      @Nullable Money amount,
      @Nullable String countryProgramme,
      boolean transfers,
      boolean expedited,
      @Nullable String emergency,
      @Nullable String predecessorId,
      @Nullable List<String> changed)
      implements AgreementEvent {

    static Written drafted(Agreement agreement) {
      return of(agreement, null);
    }

    static Written updated(Agreement agreement, List<String> changed) {
      return of(agreement, changed);
    }

    private static Written of(Agreement a, @Nullable List<String> changed) {
      Terms t = a.terms();
      return new Written(
          a.number(),
          a.kind(),
          t.partnershipId(),
          t.partnerIds(),
          a.office(),
          t.otherOffices(),
          t.title(),
          t.startDate(),
          t.endDate(),
          t.amount(),
          t.countryProgramme(),
          KindRules.of(a.kind()).transfers().any(),
          t.emergency() != null,
          t.emergency(),
          a.parts().predecessor(),
          changed);
    }

    @Override
    public String type() {
      return changed == null ? "agreement.drafted.v1" : "agreement.updated.v1";
    }
  }

  /** It was submitted for review. */
  record Submitted(AgreementStatus from, AgreementStatus to, List<RestsOn> restsOn)
      implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.submitted.v1";
    }
  }

  /** It was sent back. */
  record Returned(AgreementStatus from, AgreementStatus to, String comment)
      implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.returned.v1";
    }
  }

  /** It was approved, with exactly this content. */
  record Approved(
      AgreementStatus from, AgreementStatus to, List<RestsOn> restsOn, String contentSha256)
      implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.approved.v1";
    }
  }

  /** Every party has signed; the day is that of the last signature. */
  record Signed(AgreementStatus from, AgreementStatus to, String contentSha256, LocalDate signedOn)
      implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.signed.v1";
    }
  }

  /** Its start date has come. */
  record Activated(AgreementStatus from, AgreementStatus to, List<RestsOn> restsOn)
      implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.activated.v1";
    }
  }

  /** Its end date is over. */
  record Ended(AgreementStatus from, AgreementStatus to) implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.ended.v1";
    }
  }

  /** It was suspended. */
  record Suspended(AgreementStatus from, AgreementStatus to, String reason)
      implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.suspended.v1";
    }
  }

  /** Its suspension was lifted. */
  record Resumed(AgreementStatus from, AgreementStatus to, String reason)
      implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.resumed.v1";
    }
  }

  /** An expedited agreement was ratified. */
  record Ratified(LocalDate dueOn, @Nullable String comment) implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.ratified.v1";
    }
  }

  /** It was terminated. */
  record Terminated(AgreementStatus from, AgreementStatus to, String reason)
      implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.terminated.v1";
    }
  }

  /** It was cancelled before it was signed. */
  record Cancelled(AgreementStatus from, AgreementStatus to, String reason)
      implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.cancelled.v1";
    }
  }

  /** It is settled and finally reviewed. */
  record Closed(AgreementStatus from, AgreementStatus to, String reason) implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.closed.v1";
    }
  }

  /**
   * A partner's standing keeps it on hold.
   *
   * @param survivorId whose standing that is, where the party was merged into another
   */
  record PutOnHold(String partnerId, HoldCause cause, long partnerSeq, @Nullable String survivorId)
      implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.put-on-hold.v1";
    }
  }

  /**
   * A partner's standing no longer keeps it on hold; another's may.
   *
   * @param survivorId whose standing that is, where the party was merged into another
   */
  record ReleasedFromHold(
      String partnerId, long partnerSeq, boolean stillHeld, @Nullable String survivorId)
      implements AgreementEvent {
    @Override
    public String type() {
      return "agreement.released-from-hold.v1";
    }
  }

  /**
   * Its people were reminded of something.
   *
   * @param about what of
   * @param day the end date, the last day for ratifying, since when a draft lies
   * @param daysLeft 90, 60, 30 or 15 before the end; null where it is not about that
   */
  record Reminded(Subject about, LocalDate day, @Nullable Integer daysLeft)
      implements AgreementEvent {

    static Reminded of(Reminder reminder) {
      return new Reminded(reminder.about(), reminder.day(), reminder.daysLeft());
    }

    @Override
    public String type() {
      return "agreement.reminded.v1";
    }
  }
}
