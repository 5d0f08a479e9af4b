package org.partnership.consultation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.Given.accepted;
import static org.partnership.consultation.Given.later;
import static org.partnership.consultation.Given.partner;
import static org.partnership.consultation.Given.refusalOf;
import static org.partnership.consultation.Given.staff;
import static org.partnership.consultation.Given.stateOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.consultation.Given;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.domain.Comment.Words;
import org.partnership.consultation.comment.domain.CommentLifeCycle;
import org.partnership.consultation.comment.domain.CommentStatus;
import org.partnership.consultation.comment.domain.Commenting;
import org.partnership.consultation.comment.domain.Moderating;
import org.partnership.consultation.comment.domain.Reaction;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceStatus;
import org.partnership.consultation.space.domain.Visibility;
import org.partnership.kit.refusal.Decision;
import org.partnership.testing.LifeCycleMatrix;
import org.partnership.testing.LifeCycleMatrix.Result;

class CommentRulesTest {

  private static final Space SPACE = Given.openSpace();
  private static final Words OTHER = new Words("Something else", "fr");

  private static Comment in(CommentStatus status) {
    Comment comment = Given.comment();
    return status == CommentStatus.VISIBLE
        ? comment
        : stateOf(Moderating.hide(comment, SPACE, "rude", staff("moderator")));
  }

  @Test
  void every_state_of_a_comment_against_every_action() {
    LifeCycleMatrix.check(
        CommentLifeCycle.TABLE,
        CommentStatus.values(),
        (status, action) -> {
          Comment before = in(status);
          Decision<?> decision =
              switch (action) {
                case "comment.edit" -> Commenting.edit(before, SPACE, OTHER, partner("author"));
                case "comment.reply" ->
                    Commenting.reply("c2", "c1", before, SPACE, OTHER, partner("p2"));
                case "comment.react" ->
                    Reaction.to("c1", before, SPACE, "p2", Reaction.Kind.THANKS);
                case "comment.pin" -> Moderating.pin(before, SPACE, true, staff("moderator"));
                case "comment.unpin" -> Moderating.pin(before, SPACE, false, staff("moderator"));
                case "comment.hide" -> Moderating.hide(before, SPACE, "rude", staff("moderator"));
                case "comment.restore" ->
                    Moderating.restore(before, SPACE, "fine", staff("moderator"));
                default -> throw new AssertionError("no attempt for " + action);
              };
          return switch (decision) {
            case Decision.Accepted<?> accepted ->
                Result.now(
                    accepted.state() instanceof Comment after && after.depth() == 1
                        ? after.status()
                        : status);
            case Decision.Refused<?> refused -> Result.refused(refused.refusal());
          };
        });
  }

  @Test
  void replies_go_three_levels_deep_and_no_deeper() {
    Comment first = Given.comment();
    Comment second = stateOf(Commenting.reply("c2", "c1", first, SPACE, OTHER, partner("p2")));
    Comment third = stateOf(Commenting.reply("c3", "c2", second, SPACE, OTHER, partner("p3")));

    assertThat(third.depth()).isEqualTo(3);
    assertThat(third.path()).isEqualTo("c1/c2/c3");
    assertThat(third.parentAuthorId()).isEqualTo("p2");
    assertThat(refusalOf(Commenting.reply("c4", "c3", third, SPACE, OTHER, partner("p4"))).code())
        .isEqualTo("reply-too-deep");
  }

  @Test
  void a_comment_may_be_edited_for_fifteen_minutes_and_keeps_what_it_said() {
    Stamp author = partner("author");
    Comment edited =
        stateOf(Commenting.edit(Given.comment(), SPACE, OTHER, later(author, 15 * 60)));

    assertThat(edited.words()).isEqualTo(OTHER);
    assertThat(edited.earlier())
        .containsExactly(
            new Comment.Earlier(new Words("Because", "en"), Given.NOON.plusSeconds(900)));
    assertThat(edited.postedAt()).isEqualTo(Given.NOON);
    assertThat(
            refusalOf(
                    Commenting.edit(
                        edited, SPACE, new Words("Late", "en"), later(author, 15 * 60 + 1)))
                .code())
        .isEqualTo("edit-window-over");
  }

  @Test
  void saying_the_same_again_is_no_edit() {
    Comment comment = Given.comment();
    Decision.Accepted<Comment> same =
        accepted(Commenting.edit(comment, SPACE, comment.words(), partner("author")));
    assertThat(same.events()).isEmpty();
    assertThat(same.state()).isEqualTo(comment);
  }

  @Test
  void L_1_hiding_keeps_the_text_and_the_reason_and_ends_the_pin() {
    Comment pinned = stateOf(Moderating.pin(Given.comment(), SPACE, true, staff("moderator")));
    Comment hidden = stateOf(Moderating.hide(pinned, SPACE, "rude", staff("moderator")));

    assertThat(hidden.words().text()).isEqualTo("Because");
    assertThat(hidden.hiding()).isEqualTo(new Comment.Hiding("rude", Given.NOON, "moderator"));
    assertThat(hidden.pinned()).isFalse();
    Comment restored = stateOf(Moderating.restore(hidden, SPACE, "fine", staff("moderator")));
    assertThat(restored.hiding()).isNull();
    assertThat(restored.history().stream().map(h -> h.action()))
        .containsExactly("comment.post", "comment.pin", "comment.hide", "comment.restore");
  }

  @Test
  void R_1_nobody_rules_on_their_own_comment_but_may_pin_it() {
    Stamp self = staff("author");
    assertThat(refusalOf(Moderating.hide(Given.comment(), SPACE, "x", self)).rule())
        .isEqualTo("R-1");
    assertThat(refusalOf(Moderating.restore(in(CommentStatus.HIDDEN), SPACE, "x", self)).rule())
        .isEqualTo("R-1");
    assertThat(stateOf(Moderating.pin(Given.comment(), SPACE, true, self)).pinned()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Visibility.class)
  void L_4_events_have_no_text_no_name_and_the_reason_only_where_all_may_see(
      Visibility visibility) {
    Space space = Given.space(visibility, SpaceStatus.OPEN);
    Decision.Accepted<Comment> posted =
        accepted(
            Commenting.answer("c", "s", "q", space, new Words("Secret words", "en"), partner("p")));
    Decision.Accepted<Comment> hidden =
        accepted(Moderating.hide(posted.state(), space, "Secret reason", staff("moderator")));

    assertThat(posted.events().toString()).doesNotContain("Secret").doesNotContain("Name of");
    assertThat(hidden.events().toString().contains("Secret reason"))
        .isEqualTo(visibility == Visibility.PUBLIC);
  }

  @Test
  void L_7_a_comment_is_in_a_language_of_the_space() {
    assertThat(
            refusalOf(
                    Commenting.answer("c", "s", "q", SPACE, new Words("Warum", "de"), partner("p")))
                .rule())
        .isEqualTo("L-7");
  }
}
