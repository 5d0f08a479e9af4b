package org.partnership.partner.assessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.partner.domain.assessment.Answer;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.partnership.partner.partner.domain.assessment.Ruling;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.Rating;

/** What is sent about assessments. */
final class AssessmentForms {

  private AssessmentForms() {}

  record AssessmentStartForm(@NotNull AssessmentKind kind) {}

  record AssessmentAnswersForm(
      @NotNull @Size(max = 200) List<@NotNull @Valid AnswerForm> answers) {}

  record AnswerForm(
      @NotNull @PlainText(max = 60) String criterion,
      @NotNull @PlainText(max = 60) String value,
      @Nullable @PlainText(max = 4000, lines = true) String comment,
      @Nullable @Size(max = 20) List<@NotNull @PlainText(max = 500) String> evidence) {

    Answer toAnswer() {
      return new Answer(criterion, value, comment, evidence == null ? List.of() : evidence);
    }
  }

  /** What a reviewer says; RETURNED makes it a draft again. */
  enum Saying {
    PASSED,
    FAILED,
    RETURNED
  }

  record AssessmentDecisionForm(
      @NotNull Saying outcome,
      @Nullable Rating rating,
      @Nullable LocalDate validUntil,
      @NotNull @PlainText(max = 4000, lines = true) String comment,
      @Nullable @PlainText(max = 4000, lines = true) String commentForPartner) {

    Ruling toRuling(Outcome decided) {
      return new Ruling(decided, rating, validUntil, comment, commentForPartner);
    }
  }
}
