package org.partnership.consultation.comment.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.comment.domain.Comment.Words;
import org.partnership.consultation.comment.domain.Reaction;
import org.partnership.consultation.space.web.Language;
import org.partnership.kit.web.PlainText;

/** What is sent about comments. */
final class CommentForms {

  private CommentForms() {}

  /**
   * What is said; also the form onto which a merge patch is applied.
   *
   * @param language one of the space's
   */
  record WordsForm(
      @NotNull @PlainText(max = 10_000, lines = true) String text,
      @NotNull @Pattern(regexp = Language.TAG) String language) {

    static WordsForm of(Words words) {
      return new WordsForm(words.text(), words.language());
    }

    Words toWords() {
      return new Words(text, language);
    }
  }

  /** Why a comment is hidden or restored; shown to who may see the comment. */
  record ReasonForm(@NotNull @PlainText(max = 1_000) String reason) {}

  /**
   * Pinned or not.
   *
   * @param pinned true when left out
   */
  record PinForm(@Nullable Boolean pinned) {

    boolean isOn() {
      return pinned == null || pinned;
    }
  }

  /** A reaction. */
  record ReactionForm(Reaction.@NotNull Kind kind) {}
}
