package org.partnership.consultation.question.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The order in which questions are read: by position, each followed by its parts. */
public final class QuestionOrder {

  private QuestionOrder() {}

  /**
   * The things in order.
   *
   * @param id ids are made in the order of asking, which decides between equal positions
   */
  public static <T> List<T> inOrder(
      List<T> all, Function<T, String> id, Function<T, Question> question) {
    Comparator<T> byPlace =
        Comparator.<T>comparingInt(t -> question.apply(t).position()).thenComparing(id);
    List<T> sorted = all.stream().sorted(byPlace).toList();
    List<T> ordered = new ArrayList<>();
    for (T top : sorted) {
      if (question.apply(top).parentId() == null) {
        ordered.add(top);
        sorted.stream()
            .filter(part -> Objects.equals(question.apply(part).parentId(), id.apply(top)))
            .forEach(ordered::add);
      }
    }
    return ordered;
  }
}
