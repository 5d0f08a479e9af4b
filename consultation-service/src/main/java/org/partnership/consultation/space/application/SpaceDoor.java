package org.partnership.consultation.space.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnership.consultation.access.Place;
import org.partnership.consultation.space.domain.Belonging;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.Standing;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * The one way into a space: finds out where the caller stands in it and asks the permission table.
 * What they may not see is answered with 404 (L-4).
 */
@Component
public class SpaceDoor {

  private static final String SEE_CARD = "consultation.read";
  private static final String SEE_INSIDE = "consultation.read-inside";

  private final AggregateStore<Space> spaces;
  private final Belongings belongings;
  private final Access access;

  SpaceDoor(AggregateStore<Space> spaces, Belongings belongings, Access access) {
    this.spaces = spaces;
    this.belongings = belongings;
    this.access = access;
  }

  /**
   * A caller at a space.
   *
   * @param caller with their places in it
   */
  public record Visit(Stored<Space> stored, Caller caller, Belonging belonging) {

    public String id() {
      return stored.id();
    }

    public Space space() {
      return stored.state();
    }

    Scope scope(Set<String> concerned) {
      return Scope.ofOffice(space().office()).withPreparedBy(concerned);
    }
  }

  /** The caller at this space; 404 when there is none. Nothing is checked yet. */
  public Visit visit(String id, Caller caller) {
    return visit(
        spaces
            .find(id)
            .orElseThrow(() -> new RefusedException(Refusal.notFound("consultation", id))),
        caller);
  }

  /** The caller at a space that was read already. */
  public Visit visit(Stored<Space> space, Caller caller) {
    return visit(space, belongings.of(space.id(), caller.id()), caller);
  }

  /** The caller at each of these spaces. */
  public Map<String, Visit> visits(Collection<Stored<Space>> spaces, Caller caller) {
    Map<String, Belonging> belonging =
        belongings.of(spaces.stream().map(Stored::id).toList(), caller.id());
    return spaces.stream()
        .collect(
            Collectors.toMap(
                Stored::id,
                space -> visit(space, belonging.getOrDefault(space.id(), Belonging.NONE), caller)));
  }

  private static Visit visit(Stored<Space> space, Belonging belonging, Caller caller) {
    boolean isPerson = caller instanceof Caller.Staff || caller instanceof Caller.PartnerPerson;
    Set<Place> places =
        isPerson
            ? Standing.of(space.state(), belonging, caller.id(), caller instanceof Caller.Staff)
            : Set.of();
    return new Visit(space, Place.standing(caller, places), belonging);
  }

  /** For what is done with the space: 404 without its card, 403 without the permission. */
  public void require(Visit visit, String action) {
    requireOf(visit, action, Set.of());
  }

  /**
   * The same for what concerns people.
   *
   * @param concerned who they are: nobody decides about themselves
   */
  public void requireOf(Visit visit, String action, Set<String> concerned) {
    access.require(
        visit.caller(), SEE_CARD, action, visit.scope(concerned), "consultation", visit.id());
  }

  /**
   * For what is done with a thing in the space: 404 for who does not see inside.
   *
   * @param concerned people whom it is about: who wrote it, who asked for it
   */
  public void requireInside(
      Visit visit, String action, Set<String> concerned, String thing, String thingId) {
    access.require(visit.caller(), SEE_INSIDE, action, visit.scope(concerned), thing, thingId);
  }

  /** For reading what is inside: 404 without the card, 403 with no more than that. */
  public void requireInside(Visit visit) {
    require(visit, SEE_INSIDE);
  }

  public boolean seesInside(Visit visit) {
    return permits(visit, SEE_INSIDE, Set.of());
  }

  public boolean permits(Visit visit, String action, Set<String> concerned) {
    return access.permits(visit.caller(), action, visit.scope(concerned));
  }

  /** Of these actions, those the caller may do here. */
  public List<String> allowed(Visit visit, List<String> actions, Set<String> concerned) {
    return access.allowed(visit.caller(), actions, visit.scope(concerned));
  }
}
