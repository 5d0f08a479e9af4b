package org.partnership.agreement.partnership.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partnership.domain.PrincipleAnswer;
import org.partnership.kit.web.PlainText;

/** The answer to a guiding principle, as requests carry it. */
record PrincipleBody(
    @NotNull Boolean answer, @PlainText(max = 2000, lines = true) @Nullable String comment) {

  PrincipleAnswer toAnswer() {
    return new PrincipleAnswer(answer, comment);
  }

  static PrincipleBody of(PrincipleAnswer answer) {
    return new PrincipleBody(answer.answer(), answer.comment());
  }
}
