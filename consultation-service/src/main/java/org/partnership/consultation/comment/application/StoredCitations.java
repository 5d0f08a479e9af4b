package org.partnership.consultation.comment.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.domain.CommentStatus;
import org.partnership.consultation.space.application.Citations;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Answers from the comments kept here. */
@Component
class StoredCitations implements Citations {

  private final AggregateStore<Comment> comments;

  StoredCitations(AggregateStore<Comment> comments) {
    this.comments = comments;
  }

  @Override
  public List<Reason> reasonsAgainst(String spaceId, List<String> commentIds) {
    Set<String> citable =
        comments.findAll(commentIds).stream()
            .filter(c -> c.state().consultationId().equals(spaceId))
            .filter(c -> c.state().status() == CommentStatus.VISIBLE)
            .map(Stored::id)
            .collect(Collectors.toSet());
    return commentIds.stream()
        .filter(id -> !citable.contains(id))
        .map(id -> Reason.plain("comment-not-citable", id).at("/comments"))
        .toList();
  }
}
