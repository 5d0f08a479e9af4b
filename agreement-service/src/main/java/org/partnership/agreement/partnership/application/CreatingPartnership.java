package org.partnership.agreement.partnership.application;

import org.partnership.agreement.access.Actions;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.partnership.domain.Details;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Starts a partnership. */
@Component
public class CreatingPartnership {

  private final AggregateStore<Partnership> partnerships;
  private final Commands commands;
  private final Access access;
  private final NamedThings named;

  CreatingPartnership(
      AggregateStore<Partnership> partnerships,
      Commands commands,
      Access access,
      NamedThings named) {
    this.partnerships = partnerships;
    this.commands = commands;
    this.access = access;
    this.named = named;
  }

  /** Creates it at the first step of the cycle. */
  public Stored<Partnership> create(Details details, Act act) {
    access.require(act.caller(), Actions.PARTNERSHIP_CREATE, Scope.ofOffice(details.office()));
    named.requireKnown(details, act.caller());
    return commands.create(
        partnerships, Ids.forNewThing(act), Partnership.start(details, Actor.of(act)), act);
  }
}
