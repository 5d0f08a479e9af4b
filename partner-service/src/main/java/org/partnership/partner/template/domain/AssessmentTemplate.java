package org.partnership.partner.template.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One version of a template; never changed once published, since assessments refer to it.
 *
 * @param ratingDemanded a decision needs a rating by the reviewer
 * @param bands where there are any, the rating follows from the sum of scores
 * @param validityMonths how long a passed assessment holds unless the decision says otherwise
 */
public record AssessmentTemplate(
    String title,
    String purpose,
    List<Criterion> criteria,
    List<ScaleStep> scale,
    List<Band> bands,
    boolean ratingDemanded,
    int validityMonths) {

  public AssessmentTemplate {
    criteria = List.copyOf(criteria);
    scale = List.copyOf(scale);
    bands = List.copyOf(bands);
  }

  /** The criterion of this id, if the template has it. */
  public Optional<Criterion> criterion(String id) {
    return criteria.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** What a value scores, if the scale has it. */
  public Optional<Integer> scoreOf(String value) {
    return scale.stream().filter(s -> s.value().equals(value)).map(ScaleStep::score).findFirst();
  }

  /** The values of the scale, for people. */
  public String values() {
    return scale.stream().map(ScaleStep::value).collect(Collectors.joining(", "));
  }

  /** The highest sum of scores there can be. */
  public int highestScore() {
    int best = scale.stream().mapToInt(ScaleStep::score).max().orElse(0);
    return criteria.stream().mapToInt(c -> c.weight() * best).sum();
  }

  /** The rating that follows from a sum of scores; empty where the reviewer chooses it. */
  public Optional<Rating> ratingOf(int score) {
    return bands.stream()
        .filter(b -> score >= b.from())
        .max(Comparator.comparingInt(Band::from))
        .map(Band::rating);
  }
}
