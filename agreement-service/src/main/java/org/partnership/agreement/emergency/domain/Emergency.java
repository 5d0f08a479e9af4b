package org.partnership.agreement.emergency.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;

/**
 * A declared emergency, which expedited agreements name.
 *
 * @param countries ISO 3166 codes; empty: everywhere
 * @param until its last day; null: until further notice
 */
public record Emergency(
    String title,
    List<String> countries,
    LocalDate declaredOn,
    @Nullable LocalDate until,
    List<HistoryEntry> history) {

  public Emergency {
    countries = List.copyOf(countries);
    history = List.copyOf(history);
  }

  /** It was declared. */
  record Declared(
      String title, List<String> countries, LocalDate declaredOn, @Nullable LocalDate until)
      implements DomainEvent {
    @Override
    public String type() {
      return "emergency.declared.v1";
    }
  }

  /** Declares one. */
  public static Decision<Emergency> declare(
      String title,
      List<String> countries,
      LocalDate declaredOn,
      @Nullable LocalDate until,
      Actor actor) {
    return Decision.accept(
        new Emergency(
            title,
            countries,
            declaredOn,
            until,
            List.of(HistoryEntry.noted(actor, "emergency.declare", null))),
        new Declared(title, countries, declaredOn, until));
  }

  /** Whether an agreement of an office in this country may name it on this day. */
  public boolean covers(String country, LocalDate day) {
    boolean here = countries.isEmpty() || country.isEmpty() || countries.contains(country);
    return here && !day.isBefore(declaredOn) && (until == null || !day.isAfter(until));
  }
}
