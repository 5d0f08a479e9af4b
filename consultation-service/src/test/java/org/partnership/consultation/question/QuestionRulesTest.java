package org.partnership.consultation.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.Given.refusalOf;
import static org.partnership.consultation.Given.staff;
import static org.partnership.consultation.Given.stateOf;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnership.consultation.Given;
import org.partnership.consultation.question.domain.Question;
import org.partnership.consultation.question.domain.QuestionOrder;

class QuestionRulesTest {

  private record Asked(String id, Question question) {}

  private static Asked asked(String id, int position, @Nullable Asked parent) {
    return new Asked(
        id,
        stateOf(
            Question.ask(
                Given.SPACE_ID,
                Given.openSpace(),
                parent == null ? null : new Question.Parent(parent.id(), parent.question()),
                new Question.Wanted(position, Map.of("en", id)),
                staff("moderator"))));
  }

  @Test
  void questions_come_by_position_each_followed_by_its_parts() {
    Asked second = asked("a", 2, null);
    Asked first = asked("b", 1, null);
    Asked partTwo = asked("c", 2, second);
    Asked partOne = asked("d", 1, second);
    Asked alsoSecond = asked("e", 2, null);

    assertThat(
            QuestionOrder.inOrder(
                    List.of(alsoSecond, partTwo, second, partOne, first),
                    Asked::id,
                    Asked::question)
                .stream()
                .map(Asked::id))
        .containsExactly("b", "a", "d", "c", "e");
  }

  @Test
  void a_part_has_no_parts() {
    Asked question = asked("a", 1, null);
    Asked part = asked("b", 1, question);
    assertThat(
            refusalOf(
                    Question.ask(
                        Given.SPACE_ID,
                        Given.openSpace(),
                        new Question.Parent("b", part.question()),
                        new Question.Wanted(1, Map.of("en", "deeper")),
                        staff("moderator")))
                .reasons()
                .get(0)
                .code())
        .isEqualTo("question-too-deep");
  }

  @Test
  void L_7_a_question_is_asked_in_languages_of_the_space() {
    assertThat(
            refusalOf(
                    Given.question()
                        .edit(
                            Given.openSpace(),
                            new Question.Wanted(1, Map.of("de", "Warum?")),
                            staff("moderator")))
                .rule())
        .isEqualTo("L-7");
  }

  @Test
  void R_2_rewording_is_accounted_for() {
    Question edited =
        stateOf(
            Given.question()
                .edit(
                    Given.openSpace(),
                    new Question.Wanted(3, Map.of("en", "Why not?")),
                    staff("moderator")));
    assertThat(edited.history().get(1).changes().toString())
        .contains("position", "1", "3", "Why?", "Why not?");
  }
}
