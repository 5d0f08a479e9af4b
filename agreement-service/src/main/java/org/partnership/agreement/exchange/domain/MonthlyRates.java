package org.partnership.agreement.exchange.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * The UN operational rates of exchange of one month. A correction is a new revision with a
 * reason; what was converted before keeps the rate it was converted with.
 *
 * @param month such as {@code 2026-03}
 * @param revision 1 when first imported, raised by every correction
 * @param rates in the order of their currencies
 * @param reason of the last correction; null while there was none
 * @param history what each correction changed
 */
public record MonthlyRates(
    String month,
    int revision,
    List<Rate> rates,
    @Nullable String reason,
    List<HistoryEntry> history) {

  public MonthlyRates {
    rates = List.copyOf(rates);
    history = List.copyOf(history);
  }

  /**
   * The rates of a month are there, or were corrected.
   *
   * @param rates all of the month, not only what changed
   * @param changed currencies whose rate is new or another than before
   */
  record Published(
      String month, int revision, List<Rate> rates, List<String> changed, @Nullable String reason)
      implements DomainEvent {
    @Override
    public String type() {
      return "exchange-rates.published.v1";
    }
  }

  /** The first import of a month. */
  public static Decision<MonthlyRates> publish(String month, List<Rate> rates, Actor actor) {
    List<Rate> sorted = rates.stream().sorted(Comparator.comparing(Rate::currency)).toList();
    MonthlyRates published =
        new MonthlyRates(
            month,
            1,
            sorted,
            null,
            List.of(HistoryEntry.noted(actor, Actions.EXCHANGE_RATES_PUBLISH, null)));
    return Decision.accept(
        published,
        new Published(month, 1, sorted, sorted.stream().map(Rate::currency).toList(), null));
  }

  /**
   * Corrects or adds rates; those not named stay.
   *
   * @param why needed where anything changes
   */
  public Decision<MonthlyRates> correct(List<Rate> corrected, @Nullable String why, Actor actor) {
    Map<String, Rate> all = new TreeMap<>();
    rates.forEach(r -> all.put(r.currency(), r));
    FieldChanges changes = new FieldChanges();
    for (Rate rate : corrected) {
      Rate before = all.put(rate.currency(), rate);
      changes.field(
          rate.currency(),
          before == null ? null : before.unitsPerUsd(),
          before != null && before.value().compareTo(rate.value()) == 0
              ? before.unitsPerUsd()
              : rate.unitsPerUsd());
    }
    List<FieldChange> changed = changes.changes();
    if (changed.isEmpty()) {
      return Decision.accept(this);
    }
    if (why == null) {
      return Decision.refuse(
          Refusal.policy(Reason.of("A-14", "rates-there-already", month, revision).at("/reason")));
    }
    List<HistoryEntry> longer = new ArrayList<>(history);
    longer.add(
        new HistoryEntry(
            actor.at(),
            actor.id(),
            actor.onBehalfOf(),
            Actions.EXCHANGE_RATES_PUBLISH,
            null,
            null,
            changed,
            why));
    MonthlyRates next =
        new MonthlyRates(month, revision + 1, List.copyOf(all.values()), why, longer);
    return Decision.accept(
        next, new Published(month, revision + 1, next.rates, FieldChanges.names(changed), why));
  }

  /** The rate of a currency, if it was imported. */
  public Optional<Rate> of(String currency) {
    return rates.stream().filter(r -> r.currency().equals(currency)).findFirst();
  }

  /** Currencies that a list of rates names more than once. */
  public static List<String> twice(List<Rate> rates) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    rates.forEach(r -> counts.merge(r.currency(), 1, Integer::sum));
    return counts.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
  }
}
