package org.partnership.consultation.question.application;

import com.mongodb.client.model.Filters;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.question.domain.Question;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Those who run a space put a question to it. */
@Component
public class AskingQuestion {

  /** More than anyone would answer; two at once may pass it by one. */
  public static final int QUESTIONS_MAX = 200;

  private final AggregateStore<Question> questions;
  private final SpaceDoor door;
  private final Commands commands;

  AskingQuestion(AggregateStore<Question> questions, SpaceDoor door, Commands commands) {
    this.questions = questions;
    this.door = door;
    this.commands = commands;
  }

  /** The new question. */
  public Stored<Question> ask(
      String spaceId, Question.Wanted wanted, @Nullable String parentId, Act act) {
    SpaceDoor.Visit visit = door.visit(spaceId, act.caller());
    door.require(visit, "question.ask");
    if (questions.count(Filters.eq("state.consultationId", spaceId)) >= QUESTIONS_MAX) {
      throw new RefusedException(Refusal.policy(Reason.plain("too-many-questions", QUESTIONS_MAX)));
    }
    Question.Parent parent = parentId == null ? null : parent(spaceId, parentId);
    return commands.create(
        questions,
        Ids.forNewThing(act),
        Question.ask(spaceId, visit.space(), parent, wanted, Stamp.of(act)),
        act);
  }

  private Question.Parent parent(String spaceId, String parentId) {
    return questions
        .find(parentId)
        .map(Stored::state)
        .filter(question -> question.consultationId().equals(spaceId))
        .map(question -> new Question.Parent(parentId, question))
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.policy(
                        Reason.plain("parent-not-in-consultation", parentId).at("/parentId"))));
  }
}
