package org.partnership.partner.partner.domain.family;

import java.util.List;
import java.util.stream.Stream;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * The document that keeps the order of one headquarters and its chapters (P-1): whoever is about to
 * become its chapter, and whoever is about to make it one of another, says so here first. So of two
 * that would become each other's chapters at once, never do both. It publishes nothing.
 */
public record Family(List<Step> steps) {

  public Family {
    steps = List.copyOf(steps);
  }

  /** One in which nothing is about to change. */
  public static Family quiet() {
    return new Family(List.of());
  }

  /**
   * Announces a change; 409 while a change of the other kind is on its way.
   *
   * @param over steps of which nothing can come any more
   */
  public Decision<Family> begin(Step step, List<Step> over) {
    List<Step> left =
        steps.stream()
            .filter(s -> !over.contains(s) && !s.partnerId().equals(step.partnerId()))
            .toList();
    return left.stream().anyMatch(s -> s.kind() != step.kind())
        ? Decision.refuse(Refusal.conflict(Reason.of("P-1", "headquarters-changing")))
        : Decision.accept(new Family(Stream.concat(left.stream(), Stream.of(step)).toList()));
  }

  /** The change was not made. */
  public Decision<Family> end(Step step) {
    return Decision.accept(new Family(steps.stream().filter(s -> !s.equals(step)).toList()));
  }
}
