package org.partnership.agreement.exchange.application;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.exchange.domain.Conversion;
import org.partnership.agreement.exchange.domain.MonthlyRates;
import org.partnership.agreement.exchange.domain.Rate;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.springframework.stereotype.Component;

/** The rates of exchange, by month. */
@Component
public class ExchangeRates {

  private final AggregateStore<MonthlyRates> months;
  private final Commands commands;
  private final Access access;

  ExchangeRates(AggregateStore<MonthlyRates> months, Commands commands, Access access) {
    this.months = months;
    this.commands = commands;
    this.access = access;
  }

  /**
   * Imports the rates of a month, or corrects some of them.
   *
   * @param reason needed where the month is there already and something changes
   */
  public Stored<MonthlyRates> publish(
      String month, List<Rate> rates, @Nullable String reason, Act act) {
    access.require(act.caller(), Actions.EXCHANGE_RATES_PUBLISH, Scope.NONE);
    requireFit(rates);
    if (find(month).isEmpty()) {
      try {
        return commands.create(
            months, idOf(month), MonthlyRates.publish(month, rates, Actor.of(act)), act);
      } catch (UniqueViolationException e) {
        // Somebody else was first: what follows is a correction of theirs.
      }
    }
    return commands.change(
        months,
        idOf(month),
        IfMatch.ANY,
        act,
        stored -> {},
        stored -> stored.state().correct(rates, reason, Actor.of(act)));
  }

  /** Everything that is wrong with the rates, at once. */
  private static void requireFit(List<Rate> rates) {
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      Rate rate = rates.get(i);
      String at = "/rates/" + i;
      if (!exists(rate.currency())) {
        reasons.add(Reason.of("A-14", "currency-unknown", rate.currency()).at(at + "/currency"));
      } else if (rate.currency().equals(Conversion.DOLLAR)) {
        reasons.add(Reason.of("A-14", "rate-of-the-dollar").at(at + "/currency"));
      }
      if (rate.value().signum() <= 0) {
        reasons.add(
            Reason.of("A-14", "rate-not-positive", rate.currency(), rate.unitsPerUsd())
                .at(at + "/unitsPerUsd"));
      }
    }
    MonthlyRates.twice(rates)
        .forEach(c -> reasons.add(Reason.of("A-14", "currency-twice", c).at("/rates")));
    if (!reasons.isEmpty()) {
      throw new RefusedException(Refusal.policy(reasons.get(0).code(), reasons));
    }
  }

  private static boolean exists(String currency) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(c -> c.getCurrencyCode().equals(currency));
  }

  /** The rates of a month, if they were imported. */
  public Optional<Stored<MonthlyRates>> find(String month) {
    return months.find(idOf(month));
  }

  /** A page of months, newest first. */
  public Listing.Page<Stored<MonthlyRates>> page(
      @Nullable String month, int limit, @Nullable String cursor) {
    Bson filter = month == null ? Filters.empty() : Filters.eq("state.month", month);
    return Listing.page(
        months, new Listing.Query(filter, "state.month", true, limit, cursor, false));
  }

  private static String idOf(String month) {
    return Ids.named("exchange rates of " + month);
  }
}
