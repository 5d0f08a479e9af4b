package org.partnership.consultation.comment.application;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.domain.Comment.Words;
import org.partnership.consultation.comment.domain.Commenting;
import org.partnership.consultation.question.application.ReadingQuestions;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Members answer, reply and edit what they said. */
@Component
public class Speaking {

  private final AggregateStore<Comment> comments;
  private final FindingComment finding;
  private final ReadingQuestions questions;
  private final SpaceDoor door;
  private final Commands commands;

  Speaking(
      AggregateStore<Comment> comments,
      FindingComment finding,
      ReadingQuestions questions,
      SpaceDoor door,
      Commands commands) {
    this.comments = comments;
    this.finding = finding;
    this.questions = questions;
    this.door = door;
    this.commands = commands;
  }

  /** The new answer to a question. */
  public Stored<Comment> answer(String questionId, Words words, Act act) {
    SpaceDoor.Visit visit = questions.visitOf(questionId, act.caller());
    door.requireInside(visit, "comment.post", Set.of(), "question", questionId);
    String id = Ids.forNewThing(act);
    return commands.create(
        comments,
        id,
        Commenting.answer(id, visit.id(), questionId, visit.space(), words, Stamp.of(act)),
        act);
  }

  /** The new reply to a comment. */
  public Stored<Comment> reply(String parentId, Words words, Act act) {
    FindingComment.Found parent = finding.find(parentId, "comment.reply", act.caller());
    String id = Ids.forNewThing(act);
    return commands.create(
        comments,
        id,
        Commenting.reply(
            id, parentId, parent.comment(), parent.visit().space(), words, Stamp.of(act)),
        act);
  }

  /** The comment with other words; what to is told on its words as they are then. */
  public Stored<Comment> edit(String id, UnaryOperator<Words> change, IfMatch ifMatch, Act act) {
    FindingComment.Found found = finding.find(id, "comment.edit", act.caller());
    return commands.change(
        comments,
        id,
        ifMatch,
        act,
        stored -> {},
        stored ->
            Commenting.edit(
                stored.state(),
                found.visit().space(),
                change.apply(stored.state().words()),
                Stamp.of(act)));
  }
}
