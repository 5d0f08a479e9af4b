package org.partnership.consultation.comment.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.HistoryEntry;

/**
 * Something said in a space: an answer to a question, or a reply to another comment.
 *
 * @param office the office that owns the space
 * @param parentId the comment it replies to, if it does
 * @param parentAuthorId who wrote that
 * @param path ids from the answer down to itself: sorts a conversation so that replies follow what
 *     they reply to
 * @param depth 1 for an answer, up to {@link Commenting#DEPTH_MAX}
 * @param words what it says now
 * @param postedAt counts the minutes for editing
 * @param editedAt when its words were last changed, if they were
 * @param earlier what it said before, oldest first
 * @param hiding why it is hidden, while it is
 */
public record Comment(
    String consultationId,
    String office,
    String questionId,
    @Nullable String parentId,
    @Nullable String parentAuthorId,
    String path,
    int depth,
    Author author,
    Words words,
    Instant postedAt,
    @Nullable Instant editedAt,
    List<Earlier> earlier,
    CommentStatus status,
    @Nullable Hiding hiding,
    boolean pinned,
    List<HistoryEntry> history) {

  public Comment {
    earlier = List.copyOf(earlier);
    history = List.copyOf(history);
  }

  /**
   * Who wrote it, as they were at that moment. Personal data: it stays in this service.
   *
   * @param name shown to members only
   */
  public record Author(
      String personId,
      @Nullable String name,
      @Nullable String office,
      @Nullable String partnerId) {}

  /** A text and its language (L-7). */
  public record Words(String text, String language) {}

  /** What it said until a moment. */
  public record Earlier(Words words, Instant until) {}

  /** Why, when and by whom it was hidden. */
  public record Hiding(String reason, Instant at, String personId) {}

  Comment saying(Words now, Instant at, List<Earlier> before, HistoryEntry entry) {
    return new Comment(
        consultationId,
        office,
        questionId,
        parentId,
        parentAuthorId,
        path,
        depth,
        author,
        now,
        postedAt,
        at,
        before,
        status,
        hiding,
        pinned,
        entry.after(history));
  }

  Comment shown(CommentStatus now, @Nullable Hiding why, boolean onTop, HistoryEntry entry) {
    return new Comment(
        consultationId,
        office,
        questionId,
        parentId,
        parentAuthorId,
        path,
        depth,
        author,
        words,
        postedAt,
        editedAt,
        earlier,
        now,
        why,
        onTop,
        entry.after(history));
  }
}
