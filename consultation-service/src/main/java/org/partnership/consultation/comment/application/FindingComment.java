package org.partnership.consultation.comment.application;

import java.util.Set;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Finds a comment together with the caller at its space. */
@Component
class FindingComment {

  private final AggregateStore<Comment> comments;
  private final SpaceDoor door;

  FindingComment(AggregateStore<Comment> comments, SpaceDoor door) {
    this.comments = comments;
    this.door = door;
  }

  /** A comment and the caller at its space. */
  record Found(Stored<Comment> stored, SpaceDoor.Visit visit) {

    Comment comment() {
      return stored.state();
    }

    Set<String> concerned() {
      return Set.of(comment().author().personId());
    }
  }

  /** For an action on it: 404 for who does not see inside its space, 403 for who may not. */
  Found find(String id, String action, Caller caller) {
    Stored<Comment> stored =
        comments.find(id).orElseThrow(() -> new RefusedException(Refusal.notFound("comment", id)));
    Found found = new Found(stored, door.visit(stored.state().consultationId(), caller));
    door.requireInside(found.visit(), action, found.concerned(), "comment", id);
    return found;
  }
}
