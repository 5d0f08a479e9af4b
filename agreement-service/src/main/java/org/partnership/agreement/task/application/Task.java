package org.partnership.agreement.task.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.agreement.programme.domain.Content;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.store.Stored;

/**
 * Something that waits for a caller, or that a caller is told, about one agreement or partnership.
 *
 * @param id the same in every answer
 * @param kind what to do, or what happened
 * @param subject id of the agreement, partnership or programme document
 * @param number of the agreement; null: it is about a partnership
 * @param action of the permission table; null: nothing to be done
 * @param createdAt since when
 * @param due when it should be done
 * @param detail the party, signature, part, comment or partners it is about
 */
public record Task(
    String id,
    Kind kind,
    String subject,
    @Nullable String number,
    String title,
    String office,
    @Nullable String action,
    Instant createdAt,
    @Nullable LocalDate due,
    @Nullable String detail) {

  /** What there is to do or to know. */
  public enum Kind {
    AGREEMENT_RETURNED,
    AGREEMENT_TO_VOTE_ON,
    AGREEMENT_TO_MINUTE,
    AGREEMENT_TO_APPROVE,
    AGREEMENT_TO_SIGN,
    SIGNATURE_TO_CONFIRM,
    AGREEMENT_TO_RATIFY,
    AGREEMENT_TO_RENEW,
    AMENDMENT_TO_VOTE_ON,
    AMENDMENT_TO_MINUTE,
    AMENDMENT_TO_APPROVE,
    AMENDMENT_TO_SIGN,
    AMENDMENT_SIGNATURE_TO_CONFIRM,
    DISBURSEMENT_TO_CERTIFY,
    DISBURSEMENT_TO_RELEASE,
    DISBURSEMENT_TO_LIQUIDATE,
    PARTNERSHIP_TO_EVALUATE,
    PARTNERSHIP_TO_RENEW_OR_END,
    PROGRAMME_DOCUMENT_TO_APPROVE,
    PROGRAMME_DOCUMENT_RETURNED,
    AGREEMENT_ON_HOLD,
    AGREEMENT_RELEASED_FROM_HOLD,
    AGREEMENT_ENDS_SOON,
    AGREEMENT_DRAFT_IDLE,
    RATIFICATION_DUE,
    PARTNERSHIP_ENDS_SOON,
    PARTNERSHIP_PAST_SUNSET
  }

  /** Something to be done about an agreement. */
  static Task toDo(
      Stored<Agreement> stored,
      Kind kind,
      String action,
      @Nullable LocalDate due,
      @Nullable String detail) {
    return about(stored, kind, action, stored.updatedAt(), due, detail);
  }

  /** Something to be done about a programme document. */
  static Task toDo(
      Stored<ProgrammeDocument> stored,
      Agreement agreement,
      Kind kind,
      String action,
      @Nullable String detail) {
    Content content = stored.state().proposed();
    return new Task(
        stored.id() + ":" + kind,
        kind,
        stored.id(),
        agreement.number(),
        content.title(),
        stored.state().office(),
        action,
        stored.updatedAt(),
        content.startDate(),
        detail);
  }

  /** Something to know about an agreement. */
  static Task notice(
      Stored<Agreement> stored, Kind kind, Instant at, @Nullable LocalDate due, String detail) {
    return about(stored, kind, null, at, due, detail);
  }

  private static Task about(
      Stored<Agreement> stored,
      Kind kind,
      @Nullable String action,
      Instant at,
      @Nullable LocalDate due,
      @Nullable String detail) {
    Agreement agreement = stored.state();
    return new Task(
        stored.id() + ":" + kind,
        kind,
        stored.id(),
        agreement.number(),
        agreement.terms().title(),
        agreement.office(),
        action,
        at,
        due,
        detail);
  }

  /** The same about one part of an agreement, of which there may be several. */
  Task ofPart(String partId) {
    return new Task(
        id + ":" + partId, kind, subject, number, title, office, action, createdAt, due, partId);
  }

  /** Something to do or to know about a partnership. */
  static Task about(
      Stored<Partnership> stored,
      Kind kind,
      @Nullable String action,
      Instant at,
      @Nullable String detail) {
    return new Task(
        stored.id() + ":" + kind,
        kind,
        stored.id(),
        null,
        stored.state().details().title(),
        stored.state().details().office(),
        action,
        at,
        stored.state().details().endDate(),
        detail);
  }
}
