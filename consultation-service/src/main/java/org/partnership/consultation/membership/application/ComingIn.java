package org.partnership.consultation.membership.application;

import java.util.Set;
import java.util.function.Function;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.membership.domain.Belongs;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.consultation.membership.store.StoredBelongings;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.springframework.stereotype.Component;

/** People come into a space by themselves, or a moderator invites them. */
@Component
public class ComingIn {

  private final AggregateStore<Membership> memberships;
  private final SpaceDoor door;
  private final Commands commands;

  ComingIn(AggregateStore<Membership> memberships, SpaceDoor door, Commands commands) {
    this.memberships = memberships;
    this.door = door;
    this.commands = commands;
  }

  /** The caller joins, or asks to. */
  public Stored<Membership> come(String spaceId, Act act) {
    SpaceDoor.Visit visit = door.visit(spaceId, act.caller());
    door.require(visit, "member.join");
    Stamp stamp = Stamp.of(act);
    return decide(
        visit, act.caller().id(), before -> Belongs.come(before, visit.space(), stamp), act);
  }

  /** A moderator invites somebody. */
  public Stored<Membership> invite(String spaceId, String personId, Act act) {
    SpaceDoor.Visit visit = door.visit(spaceId, act.caller());
    door.requireOf(visit, "member.invite", Set.of(personId));
    Stamp stamp = Stamp.of(act);
    return decide(visit, personId, before -> Belongs.invite(before, visit.space(), stamp), act);
  }

  /** There is one membership per person and space: whoever comes second finds the first. */
  private Stored<Membership> decide(
      SpaceDoor.Visit visit,
      String personId,
      Function<Membership, Decision<Membership>> decide,
      Act act) {
    String id = StoredBelongings.idOf(visit.id(), personId);
    if (memberships.find(id).isEmpty()) {
      Membership none = Membership.none(visit.id(), visit.space().office(), personId);
      try {
        return commands.create(memberships, id, decide.apply(none), act);
      } catch (UniqueViolationException somebodyWasFirst) {
        // Decided below, on what they made.
      }
    }
    return commands.change(
        memberships, id, IfMatch.ANY, act, stored -> {}, stored -> decide.apply(stored.state()));
  }
}
