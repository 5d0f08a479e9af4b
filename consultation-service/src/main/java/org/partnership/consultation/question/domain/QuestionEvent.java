package org.partnership.consultation.question.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.DomainEvent;

/** What happens to a question. Its text is for those who see inside the space (L-4). */
public sealed interface QuestionEvent extends DomainEvent {

  /** It was put to the space. */
  record Asked(
      String consultationId, int position, @Nullable String parentId, List<String> languages)
      implements QuestionEvent {

    static Asked of(Question q) {
      return new Asked(q.consultationId(), q.position(), q.parentId(), languagesOf(q));
    }

    @Override
    public String type() {
      return "question.asked.v1";
    }
  }

  /** It was reworded or moved. */
  record Edited(
      String consultationId, int position, @Nullable String parentId, List<String> languages)
      implements QuestionEvent {

    static Edited of(Question q) {
      return new Edited(q.consultationId(), q.position(), q.parentId(), languagesOf(q));
    }

    @Override
    public String type() {
      return "question.edited.v1";
    }
  }

  private static List<String> languagesOf(Question q) {
    return q.text().keySet().stream().sorted().toList();
  }
}
