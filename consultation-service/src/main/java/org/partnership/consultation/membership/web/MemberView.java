package org.partnership.consultation.membership.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.membership.application.ReadingMembers.Seen;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.consultation.membership.domain.MembershipLifeCycle;
import org.partnership.consultation.membership.domain.MembershipStatus;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.consultation.space.domain.SpaceLifeCycle;

/**
 * A membership as members see it.
 *
 * @param office the office that owns the space
 * @param actsFor code of the office the person acts for, if staff
 * @param partnerId organisation the person belongs to, if a partner's person: the survivor, where
 *     it was merged
 */
record MemberView(
    String id,
    long version,
    MembershipStatus status,
    Instant createdAt,
    Instant updatedAt,
    String office,
    String consultationId,
    String personId,
    @Nullable String name,
    @Nullable String actsFor,
    @Nullable String partnerId,
    Instant since,
    List<String> allowedActions) {

  static MemberView of(Seen seen, SpaceDoor door) {
    Membership m = seen.membership().state();
    boolean own = m.personId().equals(seen.visit().caller().id());
    List<String> possible = new ArrayList<>(MembershipLifeCycle.TABLE.actionsFrom(m.status()));
    possible.retainAll(own ? List.of("member.leave") : List.of("member.accept", "member.remove"));
    if (!SpaceLifeCycle.TABLE.allows("member.accept", seen.visit().space().status())) {
      possible.remove("member.accept");
    }
    return new MemberView(
        seen.membership().id(),
        seen.membership().version(),
        m.status(),
        seen.membership().createdAt(),
        seen.membership().updatedAt(),
        m.spaceOffice(),
        m.consultationId(),
        m.personId(),
        m.name(),
        m.office(),
        seen.partnerId(),
        m.since(),
        door.allowed(seen.visit(), possible, Set.of(m.personId())));
  }
}
