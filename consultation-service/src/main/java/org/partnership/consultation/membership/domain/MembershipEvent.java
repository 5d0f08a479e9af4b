package org.partnership.consultation.membership.domain;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.DomainEvent;

/** What happens between a person and a space. Never a name: people are pseudonymous ids. */
public sealed interface MembershipEvent extends DomainEvent {

  /** They asked to become a member. */
  record Requested(
      String consultationId, String memberId, @Nullable String office, @Nullable String partnerId)
      implements MembershipEvent {
    @Override
    public String type() {
      return "consultation.membership-requested.v1";
    }
  }

  /** A moderator invited them. */
  record Invited(String consultationId, String memberId) implements MembershipEvent {
    @Override
    public String type() {
      return "consultation.member-invited.v1";
    }
  }

  /** They became a member. */
  record Joined(
      String consultationId, String memberId, @Nullable String office, @Nullable String partnerId)
      implements MembershipEvent {
    @Override
    public String type() {
      return "consultation.member-joined.v1";
    }
  }

  /** They left, withdrew or declined. */
  record Left(String consultationId, String memberId) implements MembershipEvent {
    @Override
    public String type() {
      return "consultation.member-left.v1";
    }
  }

  /** A moderator removed them or declined. */
  record Removed(String consultationId, String memberId) implements MembershipEvent {
    @Override
    public String type() {
      return "consultation.member-removed.v1";
    }
  }
}
