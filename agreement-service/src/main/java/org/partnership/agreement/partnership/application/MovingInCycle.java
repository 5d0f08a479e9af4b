package org.partnership.agreement.partnership.application;

import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.partnership.domain.CycleStep;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Moves a partnership in the partnering cycle (C-1, C-2). */
@Component
public class MovingInCycle {

  private final AggregateStore<Partnership> partnerships;
  private final Commands commands;
  private final ReadingPartnerships reading;

  MovingInCycle(
      AggregateStore<Partnership> partnerships, Commands commands, ReadingPartnerships reading) {
    this.partnerships = partnerships;
    this.commands = commands;
    this.reading = reading;
  }

  /** Moves it, if the gate is open. */
  public Stored<Partnership> move(
      String id, CycleStep to, @Nullable String reason, IfMatch ifMatch, Act act) {
    return commands.change(
        partnerships,
        id,
        ifMatch,
        act,
        stored -> reading.require(stored, act.caller(), Actions.PARTNERSHIP_MOVE),
        stored -> stored.state().move(to, reason, reading.facts(id), Actor.of(act)));
  }
}
