package org.partnership.consultation.comment.domain;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.DomainEvent;

/** What happens to a comment. Never its text, never a name. */
public sealed interface CommentEvent extends DomainEvent {

  /** It was said. */
  record Posted(
      String consultationId,
      String questionId,
      @Nullable String parentId,
      int depth,
      String language,
      @Nullable String office,
      @Nullable String partnerId)
      implements CommentEvent {

    static Posted of(Comment c) {
      return new Posted(
          c.consultationId(),
          c.questionId(),
          c.parentId(),
          c.depth(),
          c.words().language(),
          c.author().office(),
          c.author().partnerId());
    }

    @Override
    public String type() {
      return "comment.posted.v1";
    }
  }

  /** Its author changed it. */
  record Edited(String consultationId, String questionId, String language) implements CommentEvent {
    @Override
    public String type() {
      return "comment.edited.v1";
    }
  }

  /**
   * A moderator hid it.
   *
   * @param reason told only where everyone may see the space
   */
  record Hidden(String consultationId, String questionId, @Nullable String reason)
      implements CommentEvent {
    @Override
    public String type() {
      return "comment.hidden.v1";
    }
  }

  /**
   * A moderator showed it again.
   *
   * @param reason told only where everyone may see the space
   */
  record Restored(String consultationId, String questionId, @Nullable String reason)
      implements CommentEvent {
    @Override
    public String type() {
      return "comment.restored.v1";
    }
  }

  /** A moderator pinned it. */
  record Pinned(String consultationId, String questionId) implements CommentEvent {
    @Override
    public String type() {
      return "comment.pinned.v1";
    }
  }

  /** It is no longer pinned. */
  record Unpinned(String consultationId, String questionId) implements CommentEvent {
    @Override
    public String type() {
      return "comment.unpinned.v1";
    }
  }
}
