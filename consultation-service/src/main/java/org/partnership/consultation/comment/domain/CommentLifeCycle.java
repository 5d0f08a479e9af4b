package org.partnership.consultation.comment.domain;

import static org.partnership.consultation.comment.domain.CommentStatus.HIDDEN;
import static org.partnership.consultation.comment.domain.CommentStatus.VISIBLE;

import org.partnership.kit.lifecycle.LifeCycle;

/** The life of a comment. The space may allow less: see its own table. */
public final class CommentLifeCycle {

  public static final LifeCycle<CommentStatus> TABLE =
      LifeCycle.<CommentStatus>of("comment")
          .move("comment.edit", null, VISIBLE)
          .move("comment.reply", null, VISIBLE)
          .move("comment.react", null, VISIBLE)
          .move("comment.pin", null, VISIBLE)
          .move("comment.unpin", null, VISIBLE)
          .move("comment.hide", HIDDEN, VISIBLE)
          .move("comment.restore", VISIBLE, HIDDEN)
          .build();

  private CommentLifeCycle() {}
}
