package org.partnership.agreement.partnership.domain;

import static org.partnership.agreement.partnership.domain.CycleStep.BUILDING;
import static org.partnership.agreement.partnership.domain.CycleStep.IDENTIFYING;
import static org.partnership.agreement.partnership.domain.CycleStep.IMPLEMENTING;
import static org.partnership.agreement.partnership.domain.CycleStep.MANAGING;
import static org.partnership.agreement.partnership.domain.CycleStep.PLANNING;
import static org.partnership.agreement.partnership.domain.CycleStep.REVISING;
import static org.partnership.agreement.partnership.domain.CycleStep.SUSTAINING_OR_TERMINATING;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.partnership.kit.refusal.Reason;

/** C-2: the checklist of every step, as data; a gate tells every unmet item. */
public final class CycleGates {

  private static final List<ChecklistItem> CHECKLIST =
      List.of(
          item("results-missing", IDENTIFYING, p -> p.details().results().isEmpty()),
          item("participants-missing", BUILDING, p -> p.details().participants().isEmpty()),
          new ChecklistItem("principles-unanswered", PLANNING, (p, f) -> principles(p)),
          item("exit-strategy-missing", MANAGING, p -> p.details().exitStrategy() == null),
          item("focal-point-missing", MANAGING, p -> p.details().focalPoint() == null),
          new ChecklistItem("contribution-missing", IMPLEMENTING, (p, f) -> contributions(p)),
          new ChecklistItem("transfer-agreement-missing", IMPLEMENTING, CycleGates::agreements),
          new ChecklistItem("evaluation-missing", REVISING, CycleGates::evaluation),
          item(
              "end-decision-missing",
              SUSTAINING_OR_TERMINATING,
              p -> p.details().decision() == null));

  private CycleGates() {}

  /** Everything that keeps a partnership from entering a step. */
  public static List<Reason> unmet(Partnership partnership, CycleStep to, CycleFacts facts) {
    return CHECKLIST.stream()
        .filter(item -> item.toEnter() == to)
        .flatMap(item -> item.missing().apply(partnership, facts).stream())
        .toList();
  }

  private static ChecklistItem item(String code, CycleStep to, Predicate<Partnership> missing) {
    return new ChecklistItem(
        code,
        to,
        (p, f) -> missing.test(p) ? Optional.of(Reason.of("C-2", code, to)) : Optional.empty());
  }

  private static Optional<Reason> principles(Partnership partnership) {
    Set<Principle> open = EnumSet.allOf(Principle.class);
    open.removeAll(partnership.details().principles().keySet());
    return named("C-2", "principles-unanswered", open.stream().map(Enum::name).toList());
  }

  private static Optional<Reason> contributions(Partnership partnership) {
    return named(
        "C-2",
        "contribution-missing",
        partnership.details().participants().stream()
            .filter(p -> p.contributions().isEmpty())
            .map(Participant::partnerId)
            .toList());
  }

  /** where anything is transferred, a signed agreement that allows it comes first. */
  private static Optional<Reason> agreements(Partnership partnership, CycleFacts facts) {
    return named(
        "A-1",
        "transfer-agreement-missing",
        partnership.details().participants().stream()
            .filter(Participant::transfers)
            .map(Participant::partnerId)
            .filter(id -> !facts.partnersUnderTransferAgreement().contains(id))
            .toList());
  }

  private static Optional<Reason> evaluation(Partnership partnership, CycleFacts facts) {
    Instant since = partnership.enteredLast(IMPLEMENTING);
    Instant evaluated = facts.lastEvaluation();
    boolean met = since != null && evaluated != null && !evaluated.isBefore(since);
    return met
        ? Optional.empty()
        : Optional.of(Reason.of("C-2", "evaluation-missing", since == null ? "-" : since));
  }

  private static Optional<Reason> named(String rule, String code, List<String> which) {
    return which.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Reason.of(rule, code, which.stream().distinct().collect(Collectors.joining(", "))));
  }
}
