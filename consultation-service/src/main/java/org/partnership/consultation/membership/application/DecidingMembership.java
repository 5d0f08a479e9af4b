package org.partnership.consultation.membership.application;

import java.util.Set;
import java.util.function.BiFunction;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.membership.domain.Belongs;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.consultation.membership.store.StoredBelongings;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Moderators accept and remove; people leave. Nobody decides about themselves. */
@Component
public class DecidingMembership {

  private final AggregateStore<Membership> memberships;
  private final SpaceDoor door;
  private final Commands commands;

  DecidingMembership(AggregateStore<Membership> memberships, SpaceDoor door, Commands commands) {
    this.memberships = memberships;
    this.door = door;
    this.commands = commands;
  }

  public Stored<Membership> accept(String spaceId, String id, IfMatch ifMatch, Act act) {
    SpaceDoor.Visit visit = door.visit(spaceId, act.caller());
    return decide(
        visit,
        id,
        "member.accept",
        ifMatch,
        act,
        (membership, stamp) -> Belongs.accept(membership, visit.space(), stamp));
  }

  /** Also declines who asked. */
  public Stored<Membership> remove(
      String spaceId, String id, String reason, IfMatch ifMatch, Act act) {
    return decide(
        door.visit(spaceId, act.caller()),
        id,
        "member.remove",
        ifMatch,
        act,
        (membership, stamp) -> Belongs.remove(membership, reason, stamp));
  }

  /** The caller leaves, withdraws or declines. */
  public void leave(String spaceId, Act act) {
    SpaceDoor.Visit visit = door.visit(spaceId, act.caller());
    String id = StoredBelongings.idOf(spaceId, act.caller().id());
    if (memberships.find(id).isEmpty()) {
      door.require(visit, "consultation.read");
      throw new RefusedException(Refusal.notFound("membership", "me"));
    }
    commands.change(
        memberships,
        id,
        IfMatch.ANY,
        act,
        stored -> {},
        stored -> Belongs.leave(stored.state(), Stamp.of(act)));
  }

  private Stored<Membership> decide(
      SpaceDoor.Visit visit,
      String id,
      String action,
      IfMatch ifMatch,
      Act act,
      BiFunction<Membership, Stamp, Decision<Membership>> decide) {
    // Whether somebody is among the members is for those only who see the members.
    door.require(visit, "member.list");
    return commands.change(
        memberships,
        id,
        ifMatch,
        act,
        stored -> {
          if (!stored.state().consultationId().equals(visit.id())) {
            throw new RefusedException(Refusal.notFound("membership", id));
          }
          door.requireOf(visit, action, Set.of(stored.state().personId()));
        },
        stored -> decide.apply(stored.state(), Stamp.of(act)));
  }
}
