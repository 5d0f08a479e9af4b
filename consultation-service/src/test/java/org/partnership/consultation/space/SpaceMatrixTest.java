package org.partnership.consultation.space;

import static org.partnership.consultation.Given.staff;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.consultation.Given;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.domain.Comment.Words;
import org.partnership.consultation.comment.domain.Commenting;
import org.partnership.consultation.comment.domain.Moderating;
import org.partnership.consultation.comment.domain.Reaction;
import org.partnership.consultation.membership.domain.Belongs;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.consultation.question.domain.Question;
import org.partnership.consultation.space.domain.CommitmentLifeCycle;
import org.partnership.consultation.space.domain.CommitmentStatus;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceCourse;
import org.partnership.consultation.space.domain.SpaceLifeCycle;
import org.partnership.consultation.space.domain.SpaceOutcomes;
import org.partnership.consultation.space.domain.SpaceStatus;
import org.partnership.consultation.space.domain.Visibility;
import org.partnership.kit.refusal.Decision;
import org.partnership.testing.LifeCycleMatrix;
import org.partnership.testing.LifeCycleMatrix.Result;

/** Every state of a space and of a commitment against every action of their tables. */
class SpaceMatrixTest {

  @Test
  void every_state_of_a_space_against_every_action_in_it() {
    LifeCycleMatrix.check(
        SpaceLifeCycle.TABLE,
        SpaceStatus.values(),
        (status, action) -> {
          Space space = Given.space(Visibility.PUBLIC, status);
          return switch (attempt(space, action)) {
            case Decision.Accepted<?> accepted ->
                Result.now(accepted.state() instanceof Space after ? after.status() : status);
            case Decision.Refused<?> refused -> Result.refused(refused.refusal());
          };
        });
  }

  private static Decision<?> attempt(Space space, String action) {
    Membership none = Membership.none("s", "HQ", "p1");
    Words words = new Words("Other words", "en");
    return switch (action) {
      case "consultation.edit" ->
          SpaceCourse.edit(space, space.details().moderatedBy(List.of("m2")), staff("moderator"));
      case "consultation.open" -> SpaceCourse.open(space, staff("moderator"));
      case "consultation.conclude" ->
          SpaceOutcomes.conclude(space, Map.of("en", "Heard"), List.of(), staff("moderator"));
      case "consultation.close" -> SpaceCourse.close(space, staff("moderator"));
      case "commitment.make" ->
          SpaceOutcomes.commit(space, "c2", Given.wanted(), staff("moderator"));
      case "commitment.progress" ->
          SpaceOutcomes.progress(
              space,
              Given.openSpace().commitment("commitment-1").orElseThrow(),
              CommitmentStatus.IN_PROGRESS,
              null,
              staff("moderator"));
      case "question.ask" ->
          Question.ask(
              "s", space, null, new Question.Wanted(1, Map.of("en", "?")), staff("moderator"));
      case "question.edit" ->
          Given.question()
              .edit(space, new Question.Wanted(2, Map.of("en", "??")), staff("moderator"));
      case "member.invite" -> Belongs.invite(none, space, staff("moderator"));
      case "member.join" -> Belongs.come(none, space, Given.partner("p1"));
      case "member.accept" -> Belongs.accept(requested(), space, staff("moderator"));
      case "comment.post" -> Commenting.answer("c", "s", "q", space, words, Given.partner("p1"));
      case "comment.reply" ->
          Commenting.reply("c", "c1", Given.comment(), space, words, Given.partner("p1"));
      case "comment.edit" ->
          Commenting.edit(Given.comment(), space, words, Given.partner("author"));
      case "comment.react" -> Reaction.to("c1", Given.comment(), space, "p1", Reaction.Kind.LIKE);
      case "comment.pin" -> Moderating.pin(Given.comment(), space, true, staff("moderator"));
      case "comment.unpin" -> Moderating.pin(Given.comment(), space, false, staff("moderator"));
      case "comment.hide" -> Moderating.hide(Given.comment(), space, "rude", staff("moderator"));
      case "comment.restore" -> Moderating.restore(hidden(), space, "fine", staff("moderator"));
      default -> throw new AssertionError("no attempt for " + action);
    };
  }

  private static Membership requested() {
    return Given.stateOf(
        Belongs.come(
            Membership.none("s", "HQ", "p1"),
            Given.space(Visibility.MEMBERS, SpaceStatus.OPEN),
            Given.partner("p1")));
  }

  private static Comment hidden() {
    return Given.stateOf(
        Moderating.hide(Given.comment(), Given.openSpace(), "rude", staff("moderator")));
  }

  @Test
  void every_state_of_a_commitment_against_every_action() {
    LifeCycleMatrix.check(
        CommitmentLifeCycle.TABLE,
        CommitmentStatus.values(),
        (status, action) -> {
          Space space = with(status);
          CommitmentStatus to =
              switch (action) {
                case "commitment.note" -> status;
                case "commitment.start" -> CommitmentStatus.IN_PROGRESS;
                case "commitment.complete" -> CommitmentStatus.DONE;
                case "commitment.drop" -> CommitmentStatus.DROPPED;
                default -> throw new AssertionError("no attempt for " + action);
              };
          // Staying where one is, is a note: the table has no other action for it.
          if (to == status && !action.equals("commitment.note")) {
            return Result.refused(CommitmentLifeCycle.TABLE.refusal(action, status).orElseThrow());
          }
          return switch (SpaceOutcomes.progress(
              space,
              space.commitment("commitment-1").orElseThrow(),
              to,
              "as planned",
              staff("moderator"))) {
            case Decision.Accepted<Space> accepted ->
                Result.now(accepted.state().commitment("commitment-1").orElseThrow().status());
            case Decision.Refused<Space> refused -> Result.refused(refused.refusal());
          };
        });
  }

  private static Space with(CommitmentStatus status) {
    Space space = Given.openSpace();
    return status == CommitmentStatus.PLANNED
        ? space
        : Given.stateOf(
            SpaceOutcomes.progress(
                space,
                space.commitment("commitment-1").orElseThrow(),
                status,
                "moved",
                staff("moderator")));
  }
}
