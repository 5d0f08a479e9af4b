package org.partnership.consultation.membership.domain;

import static org.partnership.consultation.membership.domain.MembershipStatus.INVITED;
import static org.partnership.consultation.membership.domain.MembershipStatus.LEFT;
import static org.partnership.consultation.membership.domain.MembershipStatus.MEMBER;
import static org.partnership.consultation.membership.domain.MembershipStatus.NONE;
import static org.partnership.consultation.membership.domain.MembershipStatus.REMOVED;
import static org.partnership.consultation.membership.domain.MembershipStatus.REQUESTED;

import org.partnership.kit.lifecycle.LifeCycle;

/** The life of a membership. */
public final class MembershipLifeCycle {

  public static final LifeCycle<MembershipStatus> TABLE =
      LifeCycle.<MembershipStatus>of("membership")
          .move("member.join", MEMBER, NONE, INVITED, LEFT)
          .move("member.request", REQUESTED, NONE, LEFT)
          .move("member.invite", INVITED, NONE, LEFT, REMOVED)
          .move("member.accept", MEMBER, REQUESTED)
          .move("member.leave", LEFT, INVITED, REQUESTED, MEMBER)
          .move("member.remove", REMOVED, INVITED, REQUESTED, MEMBER)
          .build();

  private MembershipLifeCycle() {}
}
