package org.partnership.agreement.committee.application;

import java.util.List;
import java.util.Optional;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.access.OfficeNames;
import org.partnership.agreement.committee.domain.Bench;
import org.partnership.agreement.committee.domain.Committee;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** The review committees of offices. */
@Component
public class Committees {

  private final AggregateStore<Committee> committees;
  private final Commands commands;
  private final OfficeNames offices;
  private final Access access;

  Committees(
      AggregateStore<Committee> committees, Commands commands, OfficeNames offices, Access access) {
    this.committees = committees;
    this.commands = commands;
    this.offices = offices;
    this.access = access;
  }

  /** Who hears what is in review at an office, if it has a committee. */
  public Optional<Bench> of(String office) {
    return find(office).map(s -> s.state().bench());
  }

  /** An office's; 404 where it has none, or the caller may not see it. */
  public Stored<Committee> get(String office, Caller caller) {
    access.require(
        caller,
        Actions.COMMITTEE_READ,
        Actions.COMMITTEE_READ,
        Scope.ofOffice(office),
        "committee",
        office);
    return find(office).orElseThrow(() -> missing(office));
  }

  /**
   * Sets an office's up, or changes it.
   *
   * @param ifMatch asked for where there is one already
   */
  public Stored<Committee> set(
      String office, Bench bench, java.util.function.Supplier<IfMatch> ifMatch, Act act) {
    Scope scope = Scope.ofOffice(office);
    access.require(
        act.caller(), Actions.COMMITTEE_READ, Actions.COMMITTEE_SET, scope, "committee", office);
    offices.requireKnown(List.of(office), act.caller(), "/office");
    if (find(office).isEmpty()) {
      return commands.create(
          committees, idOf(office), Committee.found(office, bench, Actor.of(act)), act);
    }
    return commands.change(
        committees,
        idOf(office),
        ifMatch.get(),
        act,
        stored -> {},
        stored -> stored.state().set(bench, Actor.of(act)));
  }

  private Optional<Stored<Committee>> find(String office) {
    return committees.find(idOf(office));
  }

  /** An id of its own: the office's code is the subject of the office's own events. */
  private static String idOf(String office) {
    return Ids.named("committee of " + office);
  }

  private static RefusedException missing(String office) {
    return new RefusedException(Refusal.notFound("committee", office));
  }
}
