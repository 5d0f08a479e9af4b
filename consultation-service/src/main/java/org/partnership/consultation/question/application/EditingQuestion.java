package org.partnership.consultation.question.application;

import java.util.Set;
import java.util.function.Function;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.question.domain.Question;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Those who run a space reword or move a question. */
@Component
public class EditingQuestion {

  private final AggregateStore<Question> questions;
  private final ReadingQuestions reading;
  private final SpaceDoor door;
  private final Commands commands;

  EditingQuestion(
      AggregateStore<Question> questions,
      ReadingQuestions reading,
      SpaceDoor door,
      Commands commands) {
    this.questions = questions;
    this.reading = reading;
    this.door = door;
    this.commands = commands;
  }

  /**
   * The question after the change.
   *
   * @param change what is wanted, told on the question as it is then
   */
  public Stored<Question> edit(
      String id, Function<Question, Question.Wanted> change, IfMatch ifMatch, Act act) {
    SpaceDoor.Visit visit = reading.visitOf(id, act.caller());
    return commands.change(
        questions,
        id,
        ifMatch,
        act,
        stored -> door.requireInside(visit, "question.edit", Set.of(), "question", id),
        stored -> stored.state().edit(visit.space(), change.apply(stored.state()), Stamp.of(act)));
  }
}
