package org.partnership.consultation.access;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Relation;

/**
 * Where a person stands in one space. Offices and organisations cannot tell this, so within a space
 * a caller carries their places as roles of a form that no token can bring in.
 */
public enum Place {
  /** May see that the space is there, and its card. */
  VISITOR("not-visible", null, "who may see the space"),
  /** May see what is inside: questions, comments, conclusions. */
  READER("members-only", "L-4", "who may see inside the space"),
  /** Belongs to it. */
  MEMBER("not-member", "L-1", "members of the space"),
  /** Is named as one of its moderators. */
  MODERATOR("not-moderator", "L-1", "moderators of the space");

  private static final String MARK = "in-space:";

  private final Relation relation;

  Place(String code, @Nullable String rule, String words) {
    String role = MARK + name();
    this.relation = new Relation(code, rule, words, (caller, scope, offices) -> caller.has(role));
  }

  /** Holds for callers who have this place in the space concerned. */
  public Relation relation() {
    return relation;
  }

  /** The caller with exactly these places. */
  public static Caller standing(Caller caller, Set<Place> places) {
    Set<String> roles = new HashSet<>(caller.roles());
    roles.removeIf(role -> role.startsWith(MARK));
    places.forEach(place -> roles.add(MARK + place.name()));
    return switch (caller) {
      case Caller.Staff s -> new Caller.Staff(s.id(), s.name(), s.office(), roles);
      case Caller.PartnerPerson p -> new Caller.PartnerPerson(p.id(), p.name(), p.partner(), roles);
      case Caller.Machine m -> new Caller.Machine(m.id(), roles);
      case Caller.Anonymous a -> a;
      case Caller.Platform p -> p;
    };
  }
}
