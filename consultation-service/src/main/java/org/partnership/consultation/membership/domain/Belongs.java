package org.partnership.consultation.membership.domain;

import static org.partnership.consultation.membership.domain.MembershipLifeCycle.TABLE;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.Actor;
import org.partnership.consultation.audit.HistoryEntry;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceLifeCycle;
import org.partnership.consultation.space.domain.Visibility;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** How people come to belong to a space and cease to. Pure. */
public final class Belongs {

  private Belongs() {}

  /**
   * The person comes by themselves. Into a public space, by invitation or as one of its moderators
   * they join at once; into a space for members they ask; into another they cannot come uninvited.
   */
  public static Decision<Membership> come(Membership before, Space space, Stamp stamp) {
    boolean atOnce =
        before.status() == MembershipStatus.INVITED
            || space.details().visibility() == Visibility.PUBLIC
            || space.isModeratedBy(before.personId());
    String action = atOnce ? "member.join" : "member.request";
    Optional<Refusal> no =
        SpaceLifeCycle.TABLE
            .refusal("member.join", space.status())
            .or(() -> TABLE.refusal(action, before.status()));
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    if (!atOnce && space.details().visibility() == Visibility.INVITED) {
      return Decision.refuse(Refusal.policy(Reason.of("L-1", "by-invitation-only")));
    }
    Actor person = stamp.actor();
    Membership after = moved(before, action, person, stamp, null);
    return Decision.accept(
        after,
        atOnce
            ? joined(after)
            : new MembershipEvent.Requested(
                after.consultationId(), after.personId(), after.office(), after.partnerId()));
  }

  /** A moderator invites the person: what they belong to is known when they join. */
  public static Decision<Membership> invite(Membership before, Space space, Stamp stamp) {
    Optional<Refusal> no =
        SpaceLifeCycle.TABLE
            .refusal("member.invite", space.status())
            .or(() -> TABLE.refusal("member.invite", before.status()));
    return no.<Decision<Membership>>map(Decision::refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    moved(before, "member.invite", null, stamp, null),
                    new MembershipEvent.Invited(before.consultationId(), before.personId())));
  }

  /** A moderator accepts who asked. */
  public static Decision<Membership> accept(Membership before, Space space, Stamp stamp) {
    Optional<Refusal> no =
        SpaceLifeCycle.TABLE
            .refusal("member.accept", space.status())
            .or(() -> TABLE.refusal("member.accept", before.status()));
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    Actor person = new Actor(before.personId(), before.name(), before.office(), before.partnerId());
    Membership after = moved(before, "member.accept", person, stamp, null);
    return Decision.accept(after, joined(after));
  }

  /** The person leaves, withdraws or declines; possible at any time. */
  public static Decision<Membership> leave(Membership before, Stamp stamp) {
    return TABLE
        .refusal("member.leave", before.status())
        .<Decision<Membership>>map(Decision::refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    moved(before, "member.leave", null, stamp, null),
                    new MembershipEvent.Left(before.consultationId(), before.personId())));
  }

  /** A moderator removes the person or declines the request; possible at any time. */
  public static Decision<Membership> remove(Membership before, String reason, Stamp stamp) {
    return TABLE
        .refusal("member.remove", before.status())
        .<Decision<Membership>>map(Decision::refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    moved(before, "member.remove", null, stamp, reason),
                    new MembershipEvent.Removed(before.consultationId(), before.personId())));
  }

  private static MembershipEvent joined(Membership m) {
    return new MembershipEvent.Joined(m.consultationId(), m.personId(), m.office(), m.partnerId());
  }

  private static Membership moved(
      Membership before,
      String action,
      @Nullable Actor person,
      Stamp stamp,
      @Nullable String reason) {
    MembershipStatus to = TABLE.target(action);
    return new Membership(
        before.consultationId(),
        before.spaceOffice(),
        before.personId(),
        person == null ? null : person.name(),
        person == null ? null : person.office(),
        person == null ? null : person.partnerId(),
        to,
        stamp.at(),
        stamp.actor().personId(),
        HistoryEntry.of(action, stamp)
            .moving(before.status(), to)
            .because(reason)
            .after(before.history()));
  }
}
