package org.partnership.consultation.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.Given.accepted;
import static org.partnership.consultation.Given.partner;
import static org.partnership.consultation.Given.refusalOf;
import static org.partnership.consultation.Given.staff;
import static org.partnership.consultation.Given.stateOf;

import org.junit.jupiter.api.Test;
import org.partnership.consultation.Given;
import org.partnership.consultation.membership.domain.Belongs;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.consultation.membership.domain.MembershipLifeCycle;
import org.partnership.consultation.membership.domain.MembershipStatus;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceStatus;
import org.partnership.consultation.space.domain.Visibility;
import org.partnership.kit.refusal.Decision;
import org.partnership.testing.LifeCycleMatrix;
import org.partnership.testing.LifeCycleMatrix.Result;

class MembershipMatrixTest {

  private static final Space PUBLIC = Given.space(Visibility.PUBLIC, SpaceStatus.OPEN);
  private static final Space MEMBERS = Given.space(Visibility.MEMBERS, SpaceStatus.OPEN);
  private static final Space INVITED = Given.space(Visibility.INVITED, SpaceStatus.OPEN);

  private static Membership none() {
    return Membership.none(Given.SPACE_ID, "HQ", "p1");
  }

  private static Membership in(MembershipStatus status) {
    return switch (status) {
      case NONE -> none();
      case INVITED -> stateOf(Belongs.invite(none(), INVITED, staff("moderator")));
      case REQUESTED -> stateOf(Belongs.come(none(), MEMBERS, partner("p1")));
      case MEMBER -> stateOf(Belongs.come(none(), PUBLIC, partner("p1")));
      case LEFT -> stateOf(Belongs.leave(in(MembershipStatus.MEMBER), partner("p1")));
      case REMOVED ->
          stateOf(Belongs.remove(in(MembershipStatus.MEMBER), "spam", staff("moderator")));
    };
  }

  @Test
  void every_state_of_a_membership_against_every_action() {
    LifeCycleMatrix.check(
        MembershipLifeCycle.TABLE,
        MembershipStatus.values(),
        (status, action) -> {
          // An invitation is taken up by coming; asking after one was invited does not exist.
          if (status == MembershipStatus.INVITED && action.equals("member.request")) {
            return Result.refused(MembershipLifeCycle.TABLE.refusal(action, status).orElseThrow());
          }
          Membership before = in(status);
          Decision<Membership> decision =
              switch (action) {
                case "member.join" -> Belongs.come(before, PUBLIC, partner("p1"));
                case "member.request" -> Belongs.come(before, MEMBERS, partner("p1"));
                case "member.invite" -> Belongs.invite(before, PUBLIC, staff("moderator"));
                case "member.accept" -> Belongs.accept(before, PUBLIC, staff("moderator"));
                case "member.leave" -> Belongs.leave(before, partner("p1"));
                case "member.remove" -> Belongs.remove(before, "spam", staff("moderator"));
                default -> throw new AssertionError("no attempt for " + action);
              };
          return switch (decision) {
            case Decision.Accepted<Membership> accepted -> Result.now(accepted.state().status());
            case Decision.Refused<Membership> refused -> Result.refused(refused.refusal());
          };
        });
  }

  @Test
  void nobody_comes_uninvited_into_a_space_by_invitation_but_its_moderators() {
    assertThat(refusalOf(Belongs.come(none(), INVITED, partner("p1"))).code())
        .isEqualTo("by-invitation-only");
    assertThat(stateOf(Belongs.come(in(MembershipStatus.INVITED), INVITED, partner("p1"))).status())
        .isEqualTo(MembershipStatus.MEMBER);
    Membership moderator = Membership.none(Given.SPACE_ID, "HQ", "moderator");
    assertThat(stateOf(Belongs.come(moderator, INVITED, staff("moderator"))).status())
        .isEqualTo(MembershipStatus.MEMBER);
  }

  @Test
  void who_is_accepted_keeps_the_name_and_organisation_they_asked_with() {
    Membership member =
        stateOf(Belongs.accept(in(MembershipStatus.REQUESTED), MEMBERS, staff("moderator")));
    assertThat(member.name()).isEqualTo("Name of p1");
    assertThat(member.partnerId()).isEqualTo("partner-1");
  }

  @Test
  void the_name_of_who_leaves_is_forgotten_and_events_never_have_it() {
    Decision.Accepted<Membership> joined = accepted(Belongs.come(none(), PUBLIC, partner("p1")));
    assertThat(joined.state().name()).isEqualTo("Name of p1");
    assertThat(joined.events().toString()).doesNotContain("Name of");
    assertThat(in(MembershipStatus.LEFT).toString()).doesNotContain("Name of");
    assertThat(in(MembershipStatus.REMOVED).toString()).doesNotContain("Name of");
  }
}
