package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.agreement.money.Money;

/**
 * What an agreement says, beside its number, kind and office.
 *
 * @param partnershipId the partnership that it puts in writing
 * @param partnerIds the partners that are a party to it, one or more
 * @param otherOffices offices that may read it
 * @param countryProgramme reference of the country programme it belongs to
 * @param emergency id of the declared emergency that expedites it
 */
public record Terms(
    String title,
    @Nullable String partnershipId,
    List<String> partnerIds,
    List<String> otherOffices,
    LocalDate startDate,
    LocalDate endDate,
    @Nullable Money amount,
    @Nullable String countryProgramme,
    List<Officer> officers,
    @Nullable String emergency) {

  public Terms {
    partnerIds = List.copyOf(partnerIds);
    otherOffices = List.copyOf(otherOffices);
    officers = List.copyOf(officers);
  }

  /** With these partners as parties. */
  public Terms withPartners(List<String> ids) {
    return new Terms(
        title,
        partnershipId,
        ids,
        otherOffices,
        startDate,
        endDate,
        amount,
        countryProgramme,
        officers,
        emergency);
  }

  /** With these offices as readers. */
  public Terms withOtherOffices(List<String> offices) {
    return new Terms(
        title,
        partnershipId,
        partnerIds,
        offices,
        startDate,
        endDate,
        amount,
        countryProgramme,
        officers,
        emergency);
  }

  /** From the day after the end, for as long as before; an emergency is named anew. */
  Terms renewed() {
    LocalDate start = endDate.plusDays(1);
    return new Terms(
        title,
        partnershipId,
        partnerIds,
        otherOffices,
        start,
        start.plusDays(ChronoUnit.DAYS.between(startDate, endDate)),
        amount,
        countryProgramme,
        officers,
        null);
  }

  /** Field by field, what makes the other differ from this. */
  public List<FieldChange> changesTo(Terms other) {
    return new FieldChanges()
        .field("title", title, other.title)
        .field("partnershipId", partnershipId, other.partnershipId)
        .field("partnerIds", partnerIds, other.partnerIds)
        .field("otherOffices", otherOffices, other.otherOffices)
        .field("startDate", startDate, other.startDate)
        .field("endDate", endDate, other.endDate)
        .field("amount", amount, other.amount)
        .field("countryProgramme", countryProgramme, other.countryProgramme)
        .field("officers", officers, other.officers)
        .field("emergency", emergency, other.emergency)
        .changes();
  }
}
