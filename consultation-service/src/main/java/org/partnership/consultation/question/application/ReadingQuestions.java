package org.partnership.consultation.question.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnership.consultation.question.domain.Question;
import org.partnership.consultation.question.domain.QuestionOrder;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Questions of a space, for who sees inside (L-4). */
@Component
public class ReadingQuestions {

  private static final int ALL = 1_000;

  private final AggregateStore<Question> questions;
  private final AnswerCounts counts;
  private final SpaceDoor door;

  ReadingQuestions(AggregateStore<Question> questions, AnswerCounts counts, SpaceDoor door) {
    this.questions = questions;
    this.counts = counts;
    this.door = door;
  }

  /** A question, how much it was answered, and the caller at its space. */
  public record Seen(
      Stored<Question> question, AnswerCounts.Counts counts, SpaceDoor.Visit visit) {}

  /** The caller at the space of a question; 404 for who does not see inside. */
  public SpaceDoor.Visit visitOf(String id, Caller caller) {
    SpaceDoor.Visit visit = door.visit(find(id).state().consultationId(), caller);
    requireInside(visit, id);
    return visit;
  }

  /** One question; 404 for who does not see inside. */
  public Seen one(String id, Caller caller) {
    Stored<Question> question = find(id);
    Seen seen = seen(question, caller);
    requireInside(seen.visit(), id);
    return seen;
  }

  /** A question that was just written. */
  public Seen seen(Stored<Question> question, Caller caller) {
    return beside(List.of(question), door.visit(question.state().consultationId(), caller)).get(0);
  }

  /** Questions of one space with their counts. */
  public List<Seen> beside(List<Stored<Question>> some, SpaceDoor.Visit visit) {
    Map<String, AnswerCounts.Counts> answered = counts.of(some.stream().map(Stored::id).toList());
    return some.stream()
        .map(q -> new Seen(q, answered.getOrDefault(q.id(), AnswerCounts.Counts.NONE), visit))
        .toList();
  }

  private Stored<Question> find(String id) {
    return questions
        .find(id)
        .orElseThrow(() -> new RefusedException(Refusal.notFound("question", id)));
  }

  private void requireInside(SpaceDoor.Visit visit, String id) {
    door.requireInside(visit, "consultation.read-inside", Set.of(), "question", id);
  }

  /** All questions of a space, in order, each followed by its parts. */
  public List<Seen> of(String spaceId, Caller caller) {
    SpaceDoor.Visit visit = door.visit(spaceId, caller);
    door.requireInside(visit);
    List<Stored<Question>> all =
        questions.query(Filters.eq("state.consultationId", spaceId), Sorts.ascending("_id"), ALL);
    return beside(QuestionOrder.inOrder(all, Stored::id, Stored::state), visit);
  }
}
