package org.partnership.consultation.comment.application;

import java.util.function.BiFunction;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.domain.Moderating;
import org.partnership.consultation.space.domain.Space;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Moderators hide, restore and pin (L-1). */
@Component
public class ModeratingComment {

  private final AggregateStore<Comment> comments;
  private final FindingComment finding;
  private final Commands commands;

  ModeratingComment(AggregateStore<Comment> comments, FindingComment finding, Commands commands) {
    this.comments = comments;
    this.finding = finding;
    this.commands = commands;
  }

  public Stored<Comment> hide(String id, String reason, IfMatch ifMatch, Act act) {
    Stamp stamp = Stamp.of(act);
    return run(
        id,
        "comment.hide",
        ifMatch,
        act,
        (comment, space) -> Moderating.hide(comment, space, reason, stamp));
  }

  public Stored<Comment> restore(String id, String reason, IfMatch ifMatch, Act act) {
    Stamp stamp = Stamp.of(act);
    return run(
        id,
        "comment.restore",
        ifMatch,
        act,
        (comment, space) -> Moderating.restore(comment, space, reason, stamp));
  }

  public Stored<Comment> pin(String id, boolean pinned, IfMatch ifMatch, Act act) {
    Stamp stamp = Stamp.of(act);
    return run(
        id,
        pinned ? "comment.pin" : "comment.unpin",
        ifMatch,
        act,
        (comment, space) -> Moderating.pin(comment, space, pinned, stamp));
  }

  private Stored<Comment> run(
      String id,
      String action,
      IfMatch ifMatch,
      Act act,
      BiFunction<Comment, Space, Decision<Comment>> decide) {
    Space space = finding.find(id, action, act.caller()).visit().space();
    return commands.change(
        comments, id, ifMatch, act, stored -> {}, stored -> decide.apply(stored.state(), space));
  }
}
