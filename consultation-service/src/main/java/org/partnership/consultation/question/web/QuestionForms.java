package org.partnership.consultation.question.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.question.domain.Question;
import org.partnership.consultation.space.web.Language;
import org.partnership.kit.web.PlainText;

/** What is sent about questions. */
final class QuestionForms {

  private static final int POSITION_MAX = 1_000;

  private QuestionForms() {}

  /**
   * A question.
   *
   * @param position among the questions of the same parent, from 1
   * @param text by language
   * @param parentId the question it is a part of, if it is one
   */
  record QuestionForm(
      @Min(1) @Max(POSITION_MAX) int position,
      @NotEmpty @Size(max = 20)
          Map<
                  @NotNull @Pattern(regexp = Language.TAG) String,
                  @NotNull @PlainText(max = 2_000, lines = true) String>
              text,
      @Nullable @PlainText(max = 100) String parentId) {

    Question.Wanted toWanted() {
      return new Question.Wanted(position, text);
    }
  }

  /** What of a question may change: onto this form a merge patch is applied. */
  record QuestionChangeForm(
      @Min(1) @Max(POSITION_MAX) int position,
      @NotEmpty @Size(max = 20)
          Map<
                  @NotNull @Pattern(regexp = Language.TAG) String,
                  @NotNull @PlainText(max = 2_000, lines = true) String>
              text) {

    static QuestionChangeForm of(Question q) {
      return new QuestionChangeForm(q.position(), q.text());
    }

    Question.Wanted toWanted() {
      return new Question.Wanted(position, text);
    }
  }
}
