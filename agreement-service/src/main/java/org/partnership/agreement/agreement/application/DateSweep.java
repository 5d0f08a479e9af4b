package org.partnership.agreement.agreement.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Ratification;
import org.partnership.agreement.agreement.domain.Ratifying;
import org.partnership.agreement.agreement.domain.Running;
import org.partnership.agreement.agreement.store.AgreementFilters;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the calendar does with agreements: the start date makes a signed one active, the day after
 * the end date a running one ended, an expedited one that was not ratified in time is suspended
 * each by the day of its office. Often enough for every time zone's midnight; what cannot be
 * done now, because P-7 says no or cannot be asked, is tried again.
 */
@Component
class DateSweep implements PeriodicWork {

  private static final Logger log = LoggerFactory.getLogger(DateSweep.class);
  private static final int PAGE = 100;

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final Committing committing;
  private final HoldProcess holds;
  private final OfficeDays days;
  private final Followers followers;
  private final Clock clock;

  DateSweep(
      AggregateStore<Agreement> agreements,
      Commands commands,
      Committing committing,
      HoldProcess holds,
      OfficeDays days,
      Followers followers,
      Clock clock) {
    this.agreements = agreements;
    this.commands = commands;
    this.committing = committing;
    this.holds = holds;
    this.days = days;
    this.followers = followers;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "agreement-dates";
  }

  @Override
  public Duration period() {
    return Duration.ofMinutes(15);
  }

  @Override
  public void run() {
    holds.followPending();
    LocalDate latest = OfficeDays.latest(clock.instant());
    all(AgreementFilters.mayBegin(latest), this::hasBegun, this::activated);
    all(AgreementFilters.mayEnd(latest), this::hasEnded, this::ended);
    all(AgreementFilters.mayLapse(latest), this::hasLapsed, this::lapsed);
  }

  private boolean hasBegun(Agreement agreement) {
    return !agreement.holds().onHold() && !today(agreement).isBefore(agreement.terms().startDate());
  }

  private boolean hasEnded(Agreement agreement) {
    return today(agreement).isAfter(agreement.terms().endDate());
  }

  private boolean hasLapsed(Agreement agreement) {
    Ratification due = agreement.parts().ratification();
    return due != null && due.isOverdue(today(agreement));
  }

  private Decision<Agreement> lapsed(Agreement now, Act act) {
    return Ratifying.lapse(now, today(now), Actor.of(act));
  }

  private LocalDate today(Agreement agreement) {
    return days.today(agreement.office(), clock.instant());
  }

  private Decision<Agreement> activated(Agreement now, Act act) {
    return Running.activate(now, committing.ask().about(now), today(now), Actor.of(act));
  }

  private Decision<Agreement> ended(Agreement now, Act act) {
    return Running.end(now, today(now), Actor.of(act));
  }

  private void all(
      Bson filter,
      Predicate<Agreement> due,
      BiFunction<Agreement, Act, Decision<Agreement>> decide) {
    String after = "";
    List<Stored<Agreement>> page;
    do {
      page =
          agreements.query(
              Filters.and(Filters.gt("_id", after), filter), Sorts.ascending("_id"), PAGE);
      for (Stored<Agreement> stored : page) {
        after = stored.id();
        if (due.test(stored.state())) {
          change(stored.id(), decide);
        }
      }
    } while (page.size() == PAGE);
  }

  private void change(String id, BiFunction<Agreement, Act, Decision<Agreement>> decide) {
    Act act = Act.ofPlatform("date-sweep", clock.instant(), null, null);
    try {
      followers.after(
          commands.change(
              agreements,
              id,
              IfMatch.ANY,
              act,
              stored -> {},
              stored -> decide.apply(stored.state(), act)));
    } catch (RefusedException e) {
      log.info("agreement {} waits: {}", id, e.refusal().code());
    }
  }
}
