package org.partnership.agreement.partnership.application;

import java.time.Clock;
import java.time.Duration;
import org.partnership.agreement.calendar.DueThings;
import org.partnership.agreement.calendar.Sweep;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.agreement.partnership.domain.Sunset;
import org.partnership.agreement.partnership.store.PartnershipFilters;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Found;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.store.AggregateStore;
import org.springframework.stereotype.Component;

/** C-3: reminds of partnerships whose end comes near or is over, each by the day of its office. */
@Component
class SunsetSweep implements PeriodicWork {

  private final AggregateStore<Partnership> partnerships;
  private final Commands commands;
  private final DueThings due;
  private final Clock clock;

  SunsetSweep(
      AggregateStore<Partnership> partnerships, Commands commands, DueThings due, Clock clock) {
    this.partnerships = partnerships;
    this.commands = commands;
    this.due = due;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "partnership-sunsets";
  }

  @Override
  public Duration period() {
    return Duration.ofMinutes(15);
  }

  @Override
  public void run() {
    Sweep.over(
        commands,
        partnerships,
        due.isDue(PartnershipFilters.DUE, PartnershipFilters.OFFICE),
        this::turn);
  }

  private void turn(Found<Partnership> found) {
    Act act = Act.ofPlatform("date-sweep", clock.instant(), null, null);
    commands.change(
        partnerships,
        found,
        IfMatch.ANY,
        act,
        stored -> {},
        stored -> {
          Partnership now = stored.state();
          return Sunset.turn(now, due.today(now.details().office()), Actor.of(act));
        });
  }
}
