package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.disbursement.domain.Disbursement;
import org.partnership.agreement.calendar.Calendar;

/**
 * What lives under an agreement by rules of its own. It is in the same document, so that a rule
 * over all of it (the budget, one open amendment) holds whatever happens at once.
 *
 * @param disbursements in the order in which they were planned
 * @param amendments in the order of their numbers
 * @param ratification what an expedited one needs once it is signed
 * @param predecessor id of the agreement that it renews
 * @param calendar what has been reminded of, and when to look again
 * @param programme what it keeps of its programme documents
 */
public record Parts(
    List<Disbursement> disbursements,
    List<Amendment> amendments,
    @Nullable Ratification ratification,
    @Nullable String predecessor,
    Calendar calendar,
    Programme programme) {

  /** Nothing yet. */
  public static final Parts NONE = renewing(null);

  public Parts {
    disbursements = List.copyOf(Objects.requireNonNullElse(disbursements, List.of()));
    amendments = List.copyOf(Objects.requireNonNullElse(amendments, List.of()));
    calendar = Objects.requireNonNullElse(calendar, Calendar.NONE);
    programme = Objects.requireNonNullElse(programme, Programme.NONE);
  }

  /** Of one that renews another, or of a new one. */
  static Parts renewing(@Nullable String predecessor) {
    return new Parts(List.of(), List.of(), null, predecessor, Calendar.NONE, Programme.NONE);
  }

  /** With other disbursements. */
  public Parts withDisbursements(List<Disbursement> changed) {
    return new Parts(changed, amendments, ratification, predecessor, calendar, programme);
  }

  /** With other amendments. */
  public Parts withAmendments(List<Amendment> changed) {
    return new Parts(disbursements, changed, ratification, predecessor, calendar, programme);
  }

  /** With a ratification that is due or done. */
  public Parts withRatification(Ratification changed) {
    return new Parts(disbursements, amendments, changed, predecessor, calendar, programme);
  }

  /** With what the calendar has told. */
  Parts withCalendar(Calendar changed) {
    return new Parts(disbursements, amendments, ratification, predecessor, changed, programme);
  }

  /** With another day for the calendar to look again. */
  Parts dueOn(@Nullable LocalDate day) {
    return withCalendar(calendar.dueOn(day));
  }

  /** With other things known of its programme documents. */
  public Parts withProgramme(Programme changed) {
    return new Parts(disbursements, amendments, ratification, predecessor, calendar, changed);
  }

  /** Of an agreement that moved. */
  Parts moved() {
    return withProgramme(programme.asMoved());
  }
}
