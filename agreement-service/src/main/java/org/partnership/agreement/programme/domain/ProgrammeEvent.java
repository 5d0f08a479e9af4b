package org.partnership.agreement.programme.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.agreement.money.Money;
import org.partnership.kit.event.DomainEvent;

/** What others learn of a programme document; it travels under its agreement. */
public sealed interface ProgrammeEvent extends DomainEvent {

  /**
   * What a draft says, in short; the whole is told when it is approved.
   *
   * @param changed names of the fields that changed; null when drafted
   */
  record Written(
      String agreementId,
      String partnerId,
      String title,
      LocalDate startDate,
      LocalDate endDate,
      Money total,
      Money officeContribution,
      Money partnerContribution,
      int outputs,
      int indicators,
      @Nullable List<String> changed)
      implements ProgrammeEvent {

    static Written of(ProgrammeDocument document, @Nullable List<String> changed) {
      Content c = document.content();
      return new Written(
          document.agreementId(),
          c.partnerId(),
          c.title(),
          c.startDate(),
          c.endDate(),
          c.total(),
          c.contribution().ofOffice(),
          c.contribution().partner(),
          c.outputs().size(),
          (int) c.indicators().count(),
          changed);
    }

    @Override
    public String type() {
      return changed == null ? "programme-document.drafted.v1" : "programme-document.updated.v1";
    }
  }

  /** It was submitted for approval. */
  record Submitted(
      String agreementId, ProgrammeStatus from, ProgrammeStatus to, List<RestsOn> restsOn)
      implements ProgrammeEvent {
    @Override
    public String type() {
      return "programme-document.submitted.v1";
    }
  }

  /** It was sent back. */
  record Returned(String agreementId, ProgrammeStatus from, ProgrammeStatus to, String comment)
      implements ProgrammeEvent {
    @Override
    public String type() {
      return "programme-document.returned.v1";
    }
  }

  /**
   * It was approved: all that it says, so that progress reports can be made from it.
   *
   * @param content in force from here on
   */
  record Approved(
      String agreementId,
      ProgrammeStatus from,
      ProgrammeStatus to,
      int version,
      String contentSha256,
      List<RestsOn> restsOn,
      Money total,
      Money officeContribution,
      Content content)
      implements ProgrammeEvent {
    @Override
    public String type() {
      return "programme-document.approved.v1";
    }
  }

  /** Its agreement runs and its start date has come. */
  record Activated(String agreementId, ProgrammeStatus from, ProgrammeStatus to)
      implements ProgrammeEvent {
    @Override
    public String type() {
      return "programme-document.activated.v1";
    }
  }

  /** Its end date, or its agreement's, is over. */
  record Ended(String agreementId, ProgrammeStatus from, ProgrammeStatus to)
      implements ProgrammeEvent {
    @Override
    public String type() {
      return "programme-document.ended.v1";
    }
  }

  /** It was suspended, by itself or with its agreement. */
  record Suspended(
      String agreementId,
      ProgrammeStatus from,
      ProgrammeStatus to,
      String reason,
      boolean withAgreement)
      implements ProgrammeEvent {
    @Override
    public String type() {
      return "programme-document.suspended.v1";
    }
  }

  /** Its suspension was lifted, by itself or with its agreement's. */
  record Resumed(
      String agreementId,
      ProgrammeStatus from,
      ProgrammeStatus to,
      String reason,
      boolean withAgreement)
      implements ProgrammeEvent {
    @Override
    public String type() {
      return "programme-document.resumed.v1";
    }
  }

  /** It was terminated, by itself or with its agreement. */
  record Terminated(
      String agreementId,
      ProgrammeStatus from,
      ProgrammeStatus to,
      String reason,
      boolean withAgreement)
      implements ProgrammeEvent {
    @Override
    public String type() {
      return "programme-document.terminated.v1";
    }
  }

  /** It was given up before it ran, by itself or with its agreement. */
  record Cancelled(
      String agreementId,
      ProgrammeStatus from,
      ProgrammeStatus to,
      String reason,
      boolean withAgreement)
      implements ProgrammeEvent {
    @Override
    public String type() {
      return "programme-document.cancelled.v1";
    }
  }

  /** It is finally reviewed. */
  record Closed(
      String agreementId,
      ProgrammeStatus from,
      ProgrammeStatus to,
      String reason,
      boolean withAgreement)
      implements ProgrammeEvent {
    @Override
    public String type() {
      return "programme-document.closed.v1";
    }
  }
}
