package org.partnership.consultation.comment.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.space.domain.Space;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/**
 * How one person reacts to one comment. It tells nobody by an event: counts are shown beside the
 * comment.
 *
 * @param kind null: taken back
 */
public record Reaction(
    String consultationId, String commentId, String personId, @Nullable Kind kind) {

  /** The ways to react. */
  public enum Kind {
    LIKE,
    AGREE,
    DISAGREE,
    THANKS
  }

  /** Reacts to a comment that is shown, in a space that is open; the newest counts. */
  public static Decision<Reaction> to(
      String commentId, Comment comment, Space space, String personId, @Nullable Kind kind) {
    Optional<Refusal> no = Commenting.refusal("comment.react", space, comment.status());
    return no.<Decision<Reaction>>map(Decision::refuse)
        .orElseGet(
            () ->
                Decision.accept(new Reaction(comment.consultationId(), commentId, personId, kind)));
  }
}
