package org.partnership.agreement.task.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.programme.domain.Content;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.store.Stored;

/**
 * Something that waits for a caller, or that a caller is told, about one agreement.
 *
 * @param id the same in every answer
 * @param kind what to do, or what happened
 * @param subject id of the agreement, or of the programme document
 * @param action of the permission table; null: nothing to be done
 * @param createdAt since when
 * @param due when it should be done
 * @param detail the party, signature, comment or partners it is about
 */
public record Task(
    String id,
    Kind kind,
    String subject,
    String number,
    String title,
    String office,
    @Nullable String action,
    Instant createdAt,
    @Nullable LocalDate due,
    @Nullable String detail) {

  /** What there is to do or to know. */
  public enum Kind {
    AGREEMENT_TO_VOTE_ON,
    AGREEMENT_TO_APPROVE,
    AGREEMENT_TO_SIGN,
    SIGNATURE_TO_CONFIRM,
    AGREEMENT_RETURNED,
    PROGRAMME_DOCUMENT_TO_APPROVE,
    PROGRAMME_DOCUMENT_RETURNED,
    AGREEMENT_ON_HOLD,
    AGREEMENT_RELEASED_FROM_HOLD
  }

  static Task toDo(Stored<Agreement> stored, Kind kind, String action, @Nullable String detail) {
    return about(
        stored, kind, action, stored.updatedAt(), stored.state().terms().startDate(), detail);
  }

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

  static Task notice(Stored<Agreement> stored, Kind kind, Instant at, String detail) {
    return about(stored, kind, null, at, null, detail);
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
}
