package org.partnership.consultation.question.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.Change;
import org.partnership.consultation.audit.HistoryEntry;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceLifeCycle;
import org.partnership.consultation.space.domain.Wording;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * A question put to a space, or a part of one.
 *
 * @param office the office that owns the space
 * @param position among the questions of the same parent, from 1; equal ones come in the order
 *     asked
 * @param parentId the question it is a part of; parts have no parts
 * @param text by language
 */
public record Question(
    String consultationId,
    String office,
    int position,
    @Nullable String parentId,
    Map<String, String> text,
    List<HistoryEntry> history) {

  public Question {
    text = Map.copyOf(text);
    history = List.copyOf(history);
  }

  /** What is asked for. */
  public record Wanted(int position, Map<String, String> text) {}

  /** Where a part is to hang. */
  public record Parent(String questionId, Question question) {}

  /** Puts a question to a space, while that is being prepared or open. */
  public static Decision<Question> ask(
      String consultationId, Space space, @Nullable Parent parent, Wanted wanted, Stamp stamp) {
    Optional<Refusal> no = SpaceLifeCycle.TABLE.refusal("question.ask", space.status());
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    List<Reason> reasons = Wording.reasonsAgainst(wanted.text(), space, "/text");
    if (parent != null && parent.question().parentId() != null) {
      reasons.add(Reason.plain("question-too-deep").at("/parentId"));
    }
    if (!reasons.isEmpty()) {
      return Decision.refuse(Refusal.policy("question-not-acceptable", reasons));
    }
    Question question =
        new Question(
            consultationId,
            space.office(),
            wanted.position(),
            parent == null ? null : parent.questionId(),
            wanted.text(),
            HistoryEntry.of("question.ask", stamp).after(List.of()));
    return Decision.accept(question, QuestionEvent.Asked.of(question));
  }

  /** Rewords or moves it. */
  public Decision<Question> edit(Space space, Wanted wanted, Stamp stamp) {
    Optional<Refusal> no = SpaceLifeCycle.TABLE.refusal("question.edit", space.status());
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    List<Reason> reasons = Wording.reasonsAgainst(wanted.text(), space, "/text");
    if (!reasons.isEmpty()) {
      return Decision.refuse(Refusal.policy("question-not-acceptable", reasons));
    }
    List<Change> changes = new ArrayList<>();
    Change.note(changes, "position", position, wanted.position());
    Change.note(changes, "text", new TreeMap<>(text), new TreeMap<>(wanted.text()));
    if (changes.isEmpty()) {
      return Decision.accept(this);
    }
    Question after =
        new Question(
            consultationId,
            office,
            wanted.position(),
            parentId,
            wanted.text(),
            HistoryEntry.of("question.edit", stamp).changing(changes).after(history));
    return Decision.accept(after, QuestionEvent.Edited.of(after));
  }
}
