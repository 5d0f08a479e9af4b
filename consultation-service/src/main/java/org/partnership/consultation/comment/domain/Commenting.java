package org.partnership.consultation.comment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.Actor;
import org.partnership.consultation.audit.HistoryEntry;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.comment.domain.Comment.Words;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceLifeCycle;
import org.partnership.consultation.space.domain.Wording;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** What members do with comments: answer, reply, edit. Pure. */
public final class Commenting {

  /** An answer, a reply, a reply to a reply. */
  public static final int DEPTH_MAX = 3;

  /** How long an author may change what they said. */
  public static final Duration EDITABLE_FOR = Duration.ofMinutes(15);

  private Commenting() {}

  /** Answers a question. */
  public static Decision<Comment> answer(
      String id, String consultationId, String questionId, Space space, Words words, Stamp stamp) {
    return refusal("comment.post", space, null)
        .or(() -> wordsRefusal(words, space))
        .<Decision<Comment>>map(Decision::refuse)
        .orElseGet(
            () ->
                posted(
                    "comment.post",
                    id,
                    consultationId,
                    questionId,
                    null,
                    null,
                    space,
                    words,
                    stamp));
  }

  /** Replies to a comment that is shown. */
  public static Decision<Comment> reply(
      String id, String parentId, Comment parent, Space space, Words words, Stamp stamp) {
    return refusal("comment.reply", space, parent.status())
        .or(
            () ->
                parent.depth() >= DEPTH_MAX
                    ? Optional.of(Refusal.policy(Reason.plain("reply-too-deep", DEPTH_MAX)))
                    : Optional.empty())
        .or(() -> wordsRefusal(words, space))
        .<Decision<Comment>>map(Decision::refuse)
        .orElseGet(
            () ->
                posted(
                    "comment.reply",
                    id,
                    parent.consultationId(),
                    parent.questionId(),
                    parentId,
                    parent,
                    space,
                    words,
                    stamp));
  }

  /** Changes what was said, within {@link #EDITABLE_FOR}; what it said before is kept. */
  public static Decision<Comment> edit(Comment comment, Space space, Words words, Stamp stamp) {
    Optional<Refusal> no =
        refusal("comment.edit", space, comment.status())
            .or(
                () ->
                    stamp.at().isAfter(comment.postedAt().plus(EDITABLE_FOR))
                        ? Optional.of(
                            Refusal.policy(
                                Reason.plain("edit-window-over", EDITABLE_FOR.toMinutes())))
                        : Optional.empty())
            .or(() -> wordsRefusal(words, space));
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    if (words.equals(comment.words())) {
      return Decision.accept(comment);
    }
    List<Comment.Earlier> earlier = new ArrayList<>(comment.earlier());
    earlier.add(new Comment.Earlier(comment.words(), stamp.at()));
    Comment after =
        comment.saying(words, stamp.at(), earlier, HistoryEntry.of("comment.edit", stamp));
    return Decision.accept(
        after,
        new CommentEvent.Edited(after.consultationId(), after.questionId(), words.language()));
  }

  /** Until when its author may change a comment. */
  public static Instant editableUntil(Comment comment) {
    return comment.postedAt().plus(EDITABLE_FOR);
  }

  /** 409 when the space, or the comment it is about, is not in a state for this. */
  static Optional<Refusal> refusal(String action, Space space, @Nullable CommentStatus status) {
    return SpaceLifeCycle.TABLE
        .refusal(action, space.status())
        .or(
            () ->
                status == null ? Optional.empty() : CommentLifeCycle.TABLE.refusal(action, status));
  }

  private static Optional<Refusal> wordsRefusal(Words words, Space space) {
    List<Reason> reasons = Wording.reasonsAgainst(words.language(), space, "/language");
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.policy("comment-not-acceptable", reasons));
  }

  private static Decision<Comment> posted(
      String action,
      String id,
      String consultationId,
      String questionId,
      @Nullable String parentId,
      @Nullable Comment parent,
      Space space,
      Words words,
      Stamp stamp) {
    Actor actor = stamp.actor();
    Comment comment =
        new Comment(
            consultationId,
            space.office(),
            questionId,
            parentId,
            parent == null ? null : parent.author().personId(),
            parent == null ? id : parent.path() + "/" + id,
            parent == null ? 1 : parent.depth() + 1,
            new Comment.Author(actor.personId(), actor.name(), actor.office(), actor.partnerId()),
            words,
            stamp.at(),
            null,
            List.of(),
            CommentStatus.VISIBLE,
            null,
            false,
            HistoryEntry.of(action, stamp).after(List.of()));
    return Decision.accept(comment, CommentEvent.Posted.of(comment));
  }
}
