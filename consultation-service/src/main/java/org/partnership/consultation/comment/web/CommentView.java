package org.partnership.consultation.comment.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.domain.CommentStatus;
import org.partnership.consultation.comment.domain.Reaction;

/**
 * A comment as a caller sees it.
 *
 * @param parentId the comment it replies to, if it does
 * @param depth 1 for an answer to the question
 * @param text not there while hidden, but for moderators, auditors and its author
 * @param notice in place of a hidden text, in the caller's language
 * @param editedAt when its text was last changed
 * @param earlier what it said before, for moderators, auditors and its author
 * @param myReaction how the caller reacted
 */
public record CommentView(
    String id,
    long version,
    CommentStatus status,
    Instant createdAt,
    Instant updatedAt,
    String office,
    String consultationId,
    String questionId,
    @Nullable String parentId,
    int depth,
    Author author,
    String language,
    @Nullable String text,
    @Nullable String notice,
    @Nullable Hidden hidden,
    @Nullable Instant editedAt,
    Instant editableUntil,
    @Nullable List<Comment.Earlier> earlier,
    boolean pinned,
    Map<Reaction.Kind, Long> reactions,
    Reaction.@Nullable Kind myReaction,
    List<String> allowedActions) {

  /**
   * Who wrote it.
   *
   * @param name shown to members of the space, those who run it, and auditors
   * @param office code of the office they act for, if staff
   * @param organisation name of the partner organisation, if known here
   */
  public record Author(
      String personId,
      @Nullable String name,
      @Nullable String office,
      @Nullable String partnerId,
      @Nullable String organisation) {}

  /** Why and when it was hidden. */
  public record Hidden(String reason, Instant at) {}
}
