package org.partnership.partner.partner.domain.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnership.kit.refusal.Reason;
import org.partnership.partner.template.domain.AssessmentTemplate;
import org.partnership.partner.template.domain.Criterion;

/** Answers against their template. */
public final class Scoring {

  private Scoring() {}

  /** Answers that the template does not know or does not take so. */
  public static List<Reason> faults(List<Answer> answers, AssessmentTemplate template) {
    List<Reason> faults = new ArrayList<>();
    for (Answer answer : answers) {
      if (template.criterion(answer.criterion()).isEmpty()) {
        faults.add(Reason.of("P-5", "criterion-unknown", answer.criterion()));
      } else if (template.scoreOf(answer.value()).isEmpty()) {
        faults.add(
            Reason.of(
                "P-5",
                "answer-not-on-scale",
                answer.criterion(),
                answer.value(),
                template.values()));
      }
    }
    return faults;
  }

  /** Evidence that is no document of the partner: each is named with the answer that names it. */
  public static List<Reason> unknownEvidence(List<Answer> answers, Set<String> known) {
    return answers.stream()
        .flatMap(
            answer ->
                answer.evidence().stream()
                    .filter(id -> !known.contains(id))
                    .map(id -> Reason.of("P-5", "evidence-unknown", answer.criterion(), id)))
        .toList();
  }

  /** What keeps answers from being submitted: every criterion without answer or evidence. */
  public static List<Reason> gaps(List<Answer> answers, AssessmentTemplate template) {
    List<Reason> gaps = new ArrayList<>();
    for (Criterion criterion : template.criteria()) {
      Optional<Answer> answer = answerTo(criterion, answers);
      if (answer.isEmpty()) {
        gaps.add(Reason.of("P-5", "criterion-unanswered", criterion.id()));
      } else if (criterion.evidenceDemanded() && answer.get().evidence().isEmpty()) {
        gaps.add(Reason.of("P-5", "evidence-missing", criterion.id()));
      }
    }
    return gaps;
  }

  /** Essential criteria that scored nothing: the assessment cannot be passed. */
  public static List<Reason> obstacles(List<Answer> answers, AssessmentTemplate template) {
    return template.criteria().stream()
        .filter(Criterion::essential)
        .filter(c -> answerTo(c, answers).map(a -> scoreOf(a, template)).orElse(0) == 0)
        .map(c -> Reason.of("P-5", "essential-criterion-not-met", c.id()))
        .toList();
  }

  /** The weighted sum. */
  public static int score(List<Answer> answers, AssessmentTemplate template) {
    return template.criteria().stream()
        .mapToInt(c -> answerTo(c, answers).map(a -> c.weight() * scoreOf(a, template)).orElse(0))
        .sum();
  }

  private static int scoreOf(Answer answer, AssessmentTemplate template) {
    return template.scoreOf(answer.value()).orElse(0);
  }

  private static Optional<Answer> answerTo(Criterion criterion, List<Answer> answers) {
    return answers.stream().filter(a -> a.criterion().equals(criterion.id())).findFirst();
  }
}
