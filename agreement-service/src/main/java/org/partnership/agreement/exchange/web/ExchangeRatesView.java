package org.partnership.agreement.exchange.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.exchange.domain.MonthlyRates;
import org.partnership.agreement.exchange.domain.Rate;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.store.Stored;

/**
 * The rates of a month as answered.
 *
 * @param revision raised by every correction
 * @param rates so many units of a currency for one dollar
 * @param reason of the last correction
 * @param history what the corrections changed, oldest first
 */
record ExchangeRatesView(
    String id,
    long version,
    String month,
    int revision,
    List<Rate> rates,
    @Nullable String reason,
    List<HistoryEntry> history,
    Instant createdAt,
    Instant updatedAt,
    List<String> allowedActions) {

  /**
   * Tells them.
   *
   * @param currency the only one to tell; null: all
   */
  static ExchangeRatesView of(
      Stored<MonthlyRates> stored, @Nullable String currency, List<String> allowedActions) {
    MonthlyRates m = stored.state();
    return new ExchangeRatesView(
        stored.id(),
        stored.version(),
        m.month(),
        m.revision(),
        currency == null ? m.rates() : m.of(currency).stream().toList(),
        m.reason(),
        m.history(),
        stored.createdAt(),
        stored.updatedAt(),
        allowedActions);
  }
}
