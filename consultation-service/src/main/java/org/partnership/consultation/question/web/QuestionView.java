package org.partnership.consultation.question.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.question.application.ReadingQuestions.Seen;
import org.partnership.consultation.question.domain.Question;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.consultation.space.domain.SpaceLifeCycle;

/**
 * A question as those see it who see inside.
 *
 * @param comments how many answers and replies are shown
 * @param hiddenComments of how many a notice is shown
 */
public record QuestionView(
    String id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    String office,
    String consultationId,
    int position,
    @Nullable String parentId,
    Map<String, String> text,
    long comments,
    long hiddenComments,
    List<String> allowedActions) {

  public static QuestionView of(Seen seen, SpaceDoor door) {
    Question q = seen.question().state();
    List<String> possible =
        new ArrayList<>(SpaceLifeCycle.TABLE.actionsFrom(seen.visit().space().status()));
    possible.retainAll(List.of("question.edit", "comment.post"));
    return new QuestionView(
        seen.question().id(),
        seen.question().version(),
        seen.question().createdAt(),
        seen.question().updatedAt(),
        q.office(),
        q.consultationId(),
        q.position(),
        q.parentId(),
        q.text(),
        seen.counts().visible(),
        seen.counts().hidden(),
        door.allowed(seen.visit(), possible, Set.of()));
  }
}
