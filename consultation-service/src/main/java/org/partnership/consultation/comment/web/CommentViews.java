package org.partnership.consultation.comment.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.partnership.consultation.comment.application.ReadingComments.Seen;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.domain.CommentLifeCycle;
import org.partnership.consultation.comment.domain.CommentStatus;
import org.partnership.consultation.comment.domain.Commenting;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.consultation.space.domain.SpaceLifeCycle;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.web.Texts;
import org.springframework.stereotype.Component;

/** Decides what of a comment a caller sees. */
@Component
public class CommentViews {

  private final SpaceDoor door;
  private final Texts texts;
  private final Clock clock;

  CommentViews(SpaceDoor door, Texts texts, Clock clock) {
    this.door = door;
    this.texts = texts;
    this.clock = clock;
  }

  /** The view in the caller's language. */
  public CommentView of(Seen seen, Locale locale) {
    Comment c = seen.comment().state();
    SpaceDoor.Visit visit = seen.visit();
    boolean own = c.author().personId().equals(visit.caller().id());
    boolean all = own || door.permits(visit, "comment.read-hidden", Set.of());
    boolean shown = c.status() == CommentStatus.VISIBLE;
    Comment.Hiding hiding = c.hiding();
    return new CommentView(
        seen.comment().id(),
        seen.comment().version(),
        c.status(),
        seen.comment().createdAt(),
        seen.comment().updatedAt(),
        c.office(),
        c.consultationId(),
        c.questionId(),
        c.parentId(),
        c.depth(),
        author(seen),
        c.words().language(),
        shown || all ? c.words().text() : null,
        hiding == null
            ? null
            : texts.fact(Reason.of("L-1", "comment-hidden-notice", hiding.reason()), locale),
        hiding == null ? null : new CommentView.Hidden(hiding.reason(), hiding.at()),
        c.editedAt(),
        Commenting.editableUntil(c),
        all && !c.earlier().isEmpty() ? c.earlier() : null,
        c.pinned(),
        seen.reactions(),
        seen.mine(),
        allowed(seen));
  }

  private CommentView.Author author(Seen seen) {
    Comment.Author author = seen.comment().state().author();
    boolean named = door.permits(seen.visit(), "member.list", Set.of());
    return new CommentView.Author(
        author.personId(),
        named ? author.name() : null,
        author.office(),
        author.partnerId(),
        seen.organisation() == null ? null : seen.organisation().name());
  }

  private List<String> allowed(Seen seen) {
    Comment c = seen.comment().state();
    List<String> possible = new ArrayList<>(CommentLifeCycle.TABLE.actionsFrom(c.status()));
    possible.retainAll(SpaceLifeCycle.TABLE.actionsFrom(seen.visit().space().status()));
    possible.remove(c.pinned() ? "comment.pin" : "comment.unpin");
    if (c.depth() >= Commenting.DEPTH_MAX) {
      possible.remove("comment.reply");
    }
    if (clock.instant().isAfter(Commenting.editableUntil(c))) {
      possible.remove("comment.edit");
    }
    return door.allowed(seen.visit(), possible, Set.of(c.author().personId()));
  }
}
