package org.partnership.agreement.programme.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.money.Money;
import org.partnership.agreement.programme.domain.ProgrammeStatus;
import org.partnership.agreement.programme.domain.RevisionStatus;
import org.partnership.agreement.programme.domain.Version;

/**
 * A programme document as answered. How the office came to it (comments, who submitted, an open
 * revision) is told to staff only.
 *
 * @param version of the stored document, its ETag
 * @param revision number of the version in force; 0 before approval
 * @param total what all budget lines come to
 * @param officeContribution cash and supplies: what it takes of the agreement's amount
 * @param contentSha256 of what is in force; of the draft before approval
 * @param versions approved ones
 * @param openRevision a change that waits
 */
record ProgrammeView(
    String id,
    long version,
    ProgrammeStatus status,
    String agreementId,
    String agreementNumber,
    String office,
    @JsonUnwrapped ProgrammeBody content,
    int revision,
    Money total,
    Money officeContribution,
    String contentSha256,
    @Nullable String submittedBy,
    @Nullable Instant submittedAt,
    @Nullable String returnedComment,
    List<Version> versions,
    @Nullable RevisionView openRevision,
    Instant createdAt,
    Instant updatedAt,
    List<String> allowedActions) {

  /**
   * A revision that waits.
   *
   * @param number of the version that it would be
   * @param changes field by field, from what is in force
   */
  record RevisionView(
      int number,
      RevisionStatus status,
      String reason,
      ProgrammeBody content,
      List<FieldChange> changes,
      @Nullable String submittedBy,
      @Nullable Instant submittedAt,
      @Nullable String returnedComment) {}

  /** A line of a list. */
  record Line(
      String id,
      long version,
      ProgrammeStatus status,
      String agreementId,
      String office,
      String title,
      String partnerId,
      LocalDate startDate,
      LocalDate endDate,
      int revision,
      Money total,
      Money officeContribution,
      Instant createdAt,
      Instant updatedAt,
      List<String> allowedActions) {}

  /**
   * Documents of an agreement.
   *
   * @param approved what approved documents take of the agreement's amount; for staff
   * @param amount of the agreement
   */
  record Page(
      List<Line> items,
      @Nullable String nextCursor,
      @Nullable Money approved,
      @Nullable Money amount) {}
}
