package org.partnership.consultation.comment.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.HistoryEntry;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.space.domain.Space;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * What moderators do with comments (L-1). Nobody rules on their own comment; the permission
 * table says so first, here it cannot be got round.
 */
public final class Moderating {

  private Moderating() {}

  /** Hides a comment; the text stays. One that was pinned is not any more. */
  public static Decision<Comment> hide(Comment comment, Space space, String reason, Stamp stamp) {
    Optional<Refusal> no = ruling("comment.hide", comment, space, stamp);
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    Comment hidden =
        comment.shown(
            CommentStatus.HIDDEN,
            new Comment.Hiding(reason, stamp.at(), stamp.actor().personId()),
            false,
            HistoryEntry.of("comment.hide", stamp)
                .moving(comment.status(), CommentStatus.HIDDEN)
                .because(reason));
    return Decision.accept(
        hidden,
        new CommentEvent.Hidden(
            comment.consultationId(), comment.questionId(), told(reason, space)));
  }

  /** Shows a hidden comment again. */
  public static Decision<Comment> restore(
      Comment comment, Space space, String reason, Stamp stamp) {
    Optional<Refusal> no = ruling("comment.restore", comment, space, stamp);
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    Comment visible =
        comment.shown(
            CommentStatus.VISIBLE,
            null,
            false,
            HistoryEntry.of("comment.restore", stamp)
                .moving(comment.status(), CommentStatus.VISIBLE)
                .because(reason));
    return Decision.accept(
        visible,
        new CommentEvent.Restored(
            comment.consultationId(), comment.questionId(), told(reason, space)));
  }

  /**
   * Pins a comment to the top of its question, or unpins it; also one's own: this rules on nothing.
   */
  public static Decision<Comment> pin(Comment comment, Space space, boolean pinned, Stamp stamp) {
    String action = pinned ? "comment.pin" : "comment.unpin";
    Optional<Refusal> no = Commenting.refusal(action, space, comment.status());
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    if (comment.pinned() == pinned) {
      return Decision.accept(comment);
    }
    return Decision.accept(
        comment.shown(comment.status(), comment.hiding(), pinned, HistoryEntry.of(action, stamp)),
        pinned
            ? new CommentEvent.Pinned(comment.consultationId(), comment.questionId())
            : new CommentEvent.Unpinned(comment.consultationId(), comment.questionId()));
  }

  private static Optional<Refusal> ruling(
      String action, Comment comment, Space space, Stamp stamp) {
    if (comment.author().personId().equals(stamp.actor().personId())) {
      return Optional.of(Refusal.forbidden(Reason.of("R-1", "four-eyes", action)));
    }
    return Commenting.refusal(action, space, comment.status());
  }

  private static @Nullable String told(String reason, Space space) {
    return space.hasOpenInside() ? reason : null;
  }
}
