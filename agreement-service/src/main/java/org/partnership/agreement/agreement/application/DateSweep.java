package org.partnership.agreement.agreement.application;

import java.time.Clock;
import java.time.Duration;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Turning;
import org.partnership.agreement.agreement.store.AgreementFilters;
import org.partnership.agreement.calendar.DueThings;
import org.partnership.agreement.calendar.Sweep;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Found;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the calendar does with agreements ({@link Turning}), each by the day of its office. Every
 * agreement says itself when it is due next, so only those are looked at whose day has come,
 * however many are open and however long nobody looked. Often enough for every time zone's
 * midnight; what cannot be done now, because P-7 says no or cannot be asked, is tried again.
 */
@Component
class DateSweep implements PeriodicWork {

  private static final Logger log = LoggerFactory.getLogger(DateSweep.class);

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final Committing committing;
  private final HoldProcess holds;
  private final DueThings due;
  private final Followers followers;
  private final Clock clock;

  DateSweep(
      AggregateStore<Agreement> agreements,
      Commands commands,
      Committing committing,
      HoldProcess holds,
      DueThings due,
      Followers followers,
      Clock clock) {
    this.agreements = agreements;
    this.commands = commands;
    this.committing = committing;
    this.holds = holds;
    this.due = due;
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
    Sweep.over(
        commands, agreements, due.isDue(AgreementFilters.DUE, AgreementFilters.OFFICE), this::turn);
  }

  private void turn(Found<Agreement> found) {
    Act act = Act.ofPlatform("date-sweep", clock.instant(), null, null);
    Committing.Asked asked = committing.ask();
    try {
      followers.after(
          commands.change(
              agreements,
              found,
              IfMatch.ANY,
              act,
              stored -> {},
              stored -> {
                Agreement now = stored.state();
                return Turning.turn(now, asked.about(now), due.today(now.office()), Actor.of(act));
              }));
    } catch (RefusedException e) {
      log.info("agreement {} waits: {}", found.stored().id(), e.refusal().code());
    }
  }
}
