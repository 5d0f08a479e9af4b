package org.partnership.agreement.countryprogramme.domain;

import java.time.LocalDate;
import java.util.List;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;

/**
 * What an office and its country have agreed on for some years. A partner has one {@code PCA} in
 * force under it (A-9, table of kinds).
 *
 * @param code unique within the office
 * @param uniqueCode office and code together
 */
public record CountryProgramme(
    String office,
    String code,
    String uniqueCode,
    String name,
    LocalDate startDate,
    LocalDate endDate,
    List<HistoryEntry> history) {

  public CountryProgramme {
    history = List.copyOf(history);
  }

  /** It was registered. */
  record Registered(String office, String code, String name, LocalDate startDate, LocalDate endDate)
      implements DomainEvent {
    @Override
    public String type() {
      return "country-programme.registered.v1";
    }
  }

  /** Registers one. */
  public static Decision<CountryProgramme> register(
      String office,
      String code,
      String name,
      LocalDate startDate,
      LocalDate endDate,
      Actor actor) {
    return Decision.accept(
        new CountryProgramme(
            office,
            code,
            office + "/" + code,
            name,
            startDate,
            endDate,
            List.of(HistoryEntry.noted(actor, Actions.COUNTRY_PROGRAMME_REGISTER, null))),
        new Registered(office, code, name, startDate, endDate));
  }

  /** Whether it runs on a day. */
  public boolean runsOn(LocalDate day) {
    return !day.isBefore(startDate) && !day.isAfter(endDate);
  }
}
